import type { CourseId } from "#app/learning/courses/lesson.ts";
import type { Named, SubDomainId } from "./instrument.ts";

/** A lesson that teaches a sub-domain, as domains.yaml names it; it need not be written yet. */
export type LessonToTeach = Named<string> & { sensitive: boolean };
/** The best first. */
export type TeachingFile = Record<SubDomainId, LessonToTeach[]>;

/** The course of a lesson, by the letter of its id. */
export function courseOfLesson(id: string): CourseId {
  if (/^[abc]/.test(id)) return id[0] as CourseId;
  return id.startsWith("f") ? "parents" : "staff";
}
