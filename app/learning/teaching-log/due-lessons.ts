import type { Course, Lesson } from "#app/learning/courses/lesson.ts";
import { counted, type LoggedEntry } from "./log-entry.ts";

export type Due = {
  /** Not taught yet, in the order of the course; the first one comes next. */
  lessons: Lesson[];
  /** Of lessons that were taught. */
  boosters: Lesson[];
};

/** The lessons that count as taught. */
export function taughtLessons(entries: readonly LoggedEntry[]): Set<string> {
  return new Set(counted(entries).map(({ lesson }) => lesson));
}

export function dueLessons(
  { lessons, boosters }: Pick<Course, "lessons" | "boosters">,
  taught: ReadonlySet<string>,
): Due {
  return {
    lessons: lessons.filter(({ id }) => !taught.has(id)),
    boosters: boosters.filter(
      ({ id, boosterOf }) => boosterOf !== null && taught.has(boosterOf) && !taught.has(id),
    ),
  };
}
