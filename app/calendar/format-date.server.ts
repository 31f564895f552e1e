import type { Language } from "#app/i18n/language.ts";

export const locales: Record<Language, string> = { kk: "kk-KZ", ru: "ru-KZ", en: "en-GB" };

/** “21 November 2026”. Always on the server: browsers know Kazakh dates badly. `timeZone` is the school's. */
export function formatDate(language: Language, at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: "long", timeZone }).format(at);
}

/** The same of a calendar day (`2026-11-21`), which no time zone moves. */
export function formatDay(language: Language, day: string): string {
  return Temporal.PlainDate.from(day).toLocaleString(locales[language], { dateStyle: "long" });
}

/** “Friday 27 November”, of a calendar day (`2026-11-27`). */
export function formatWeekday(language: Language, day: string): string {
  const options = { weekday: "long", day: "numeric", month: "long" } as const;
  return Temporal.PlainDate.from(day).toLocaleString(locales[language], options);
}

/** “November 2026”, of a month (`2026-11`). */
export function formatMonth(language: Language, month: string): string {
  // A month of its own can be formatted in its own calendar alone, a day of it in everybody's.
  const { year, month: number } = Temporal.PlainYearMonth.from(month);
  const first = new Temporal.PlainDate(year, number, 1);
  return first.toLocaleString(locales[language], { month: "long", year: "numeric" });
}

/** “10:40”, on the clock of the school. */
export function formatTime(language: Language, at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(locales[language], { timeStyle: "short", timeZone }).format(at);
}
