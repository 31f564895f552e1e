import { randomUUIDv7 } from "node:crypto";
import type { Lesson } from "#app/learning/courses/lesson.ts";
import { taughtLessons } from "./due-lessons.ts";
import { formatDay } from "#app/calendar/format-date.server.ts";
import type { Mark } from "./log-entry.ts";
import type { Log } from "./require-log.server.ts";

export type LogChoice = {
  search: string;
  code: string;
  title: string;
  isSensitive: boolean;
  isTaught: boolean;
};
export type LogFormData = {
  /** The id that the entry will have: a form sent twice makes one entry. */
  draft: string;
  isCorrection: boolean;
  lesson: { id: string; title: string; minutes: number };
  /** Of a lesson on a hard topic: on which days it was opened, also in words; null for all others. */
  opened: { days: string[]; says: string[] } | null;
  /** Where the form is sent to: the same page, for the same lesson and entry. */
  search: string;
  /** Other lessons, each with its boosters. */
  choices: (LogChoice & { boosters: LogChoice[] })[];
  firstDay: string;
  today: string;
  day: string;
  minutes: number;
  steps: { id: string; title: string; minutes: number; mark: Mark }[];
  present: number | null;
  roll: number;
  engagement: number | null;
};

/** The form as it is first shown; undefined where the course has no lesson yet. */
export function showLogForm(log: Log, pupils: number): LogFormData | undefined {
  const { lesson, entry, entries, course, language, openedDays, firstDay, today } = log;
  if (!lesson) return undefined;
  const kept = entry?.lesson === lesson.id ? entry : undefined;
  const taught = taughtLessons(entries);
  const searchOf = (id: string) =>
    `?${new URLSearchParams({ lesson: id, ...(entry && { entry: entry.id }) }).toString()}`;
  return {
    draft: entry?.id ?? randomUUIDv7(),
    isCorrection: entry !== undefined,
    lesson: { id: lesson.id, title: `${lesson.code}. ${lesson.title[language]}`, minutes: lesson.minutes },
    opened: openedDays && {
      days: openedDays,
      says: [...new Set(openedDays)].map((day) => formatDay(language, day)),
    },
    search: searchOf(lesson.id),
    choices: (course?.lessons ?? []).map((one) => ({
      ...choiceOf(one),
      boosters: (course?.boosters ?? []).filter(({ boosterOf }) => boosterOf === one.id).map(choiceOf),
    })),
    firstDay,
    today,
    day: entry?.day ?? today,
    minutes: kept?.minutes ?? lesson.minutes,
    steps: log.steps.map(({ id, title, minutes }) => {
      return { id, title, minutes, mark: kept?.steps[id] ?? "done" };
    }),
    present: entry?.present ?? null,
    roll: entry?.roll ?? pupils,
    engagement: entry?.engagement ?? null,
  };

  function choiceOf({ id, code, title, sensitive }: Lesson): LogChoice {
    return {
      search: searchOf(id),
      code,
      title: title[language],
      isSensitive: sensitive,
      isTaught: taught.has(id),
    };
  }
}
