import { formatWeekday } from "#app/calendar/format-date.server.ts";
import type { Language } from "#app/i18n/language.ts";
import { addDays } from "#app/calendar/day.server.ts";
import { assignmentWords } from "./words.server.ts";

/** The last day of an assignment, in words; `today` is the day where the school is. */
export function sayDueDay(language: Language, dueOn: string, today: string): string {
  const { dueOn: words } = assignmentWords(language);
  if (dueOn === today) return words.today;
  if (dueOn === addDays(today, 1)) return words.tomorrow;
  return (dueOn < today ? words.past : words.day)(formatWeekday(language, dueOn));
}
