import type { CourseId } from "./lesson.ts";

/** The course taught in a grade. */
export function courseOfGrade(grade: number): CourseId {
  if (grade <= 4) return "a";
  return grade <= 8 ? "b" : "c";
}
