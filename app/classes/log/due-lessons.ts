import type { Course, Lesson } from "#app/courses/lesson.ts";

export type Due = {
  /** Not taught yet, in the order of the course; the first one comes next. */
  lessons: Lesson[];
  /** Of lessons that were taught. */
  boosters: Lesson[];
};

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
