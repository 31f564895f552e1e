import { isStaff, type Viewer } from "#app/accounts/viewer.ts";
import type { Course, Lesson } from "./lesson.ts";

type Asker = Pick<Viewer, "roles"> | undefined;

/** Pupils' and parents' courses are open to all; training is for staff. */
export function mayReadCourse(asker: Asker, course: Pick<Course, "id">): boolean {
  return course.id !== "staff" || (asker !== undefined && isStaff(asker));
}

/** A sensitive lesson is never public and never taken alone: only staff may read it, to prepare. */
export function mayReadLesson(asker: Asker, lesson: Pick<Lesson, "course" | "sensitive">): boolean {
  if (!mayReadCourse(asker, { id: lesson.course })) return false;
  return !lesson.sensitive || (asker !== undefined && isStaff(asker));
}
