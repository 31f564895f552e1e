import type { CourseId } from "#app/learning/courses/lesson.ts";

/** Step and minutes, in this order. */
export type LessonShape = readonly (readonly [step: string, minutes: number])[];

/** Lessons for pupils have one shape, so that a teacher always knows where the lesson is. */
const lessonShape: LessonShape = [
  ["check-in", 2],
  ["story", 6],
  ["skill", 7],
  ["practice", 15],
  ["transfer", 5],
  ["exit", 5],
  ["home-link", 0],
];
const boosterShape: LessonShape = [
  ["recall", 2],
  ["practice", 6],
  ["exit", 2],
];

/** Undefined where the author is free: modules for adults. */
export function shapeOf(course: CourseId, isBooster: boolean): LessonShape | undefined {
  if (isBooster) return boosterShape;
  return ["a", "b", "c"].includes(course) ? lessonShape : undefined;
}
