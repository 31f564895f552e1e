import { holdsRole, isStaff, type Viewer } from "#app/accounts/viewer.ts";
import type { Course, CourseId, Lesson } from "./lesson.ts";

type Asker = Pick<Viewer, "roles"> | undefined;
type Asked = Pick<Lesson, "course" | "sensitive">;

/** What decides who may read a sensitive lesson now. */
export type Circumstances = {
  /** Of staff: whether the modules are done that such a lesson asks of whoever leads it. */
  isTrained: boolean;
  /** A pupil's class has it open; for staff: any class of the school. */
  isOpen: boolean;
  /** The course of a pupil's class. */
  ownCourse: CourseId | undefined;
};

/** `train-first`: staff who are told what is missing. `not-now`: a pupil who is told whom to see. `none`: it is not there. */
export type Access = "read" | "train-first" | "not-now" | "none";

/** Pupils' and parents' courses are open to all; training is for staff. */
export function mayReadCourse(asker: Asker, course: Pick<Course, "id">): boolean {
  return course.id !== "staff" || (asker !== undefined && isStaff(asker));
}

/** Whether a list may name the lesson. That there is a sensitive one is for staff to know; pupils meet it in class alone. */
export function isListedFor(asker: Asker, lesson: Asked): boolean {
  if (!mayReadCourse(asker, { id: lesson.course })) return false;
  return !lesson.sensitive || (asker !== undefined && isStaff(asker));
}

/** A sensitive lesson is never public and never taken alone: without circumstances that open it, it is closed to everybody. */
export function accessTo(asker: Asker, lesson: Asked, circumstances?: Circumstances): Access {
  if (!mayReadCourse(asker, { id: lesson.course })) return "none";
  if (!lesson.sensitive) return "read";
  if (!asker || !circumstances) return "none";
  const { isTrained, isOpen, ownCourse } = circumstances;
  if (isStaff(asker)) return isTrained || isOpen ? "read" : "train-first";
  if (!holdsRole(asker, "student")) return "none";
  if (isOpen) return "read";
  return ownCourse === lesson.course ? "not-now" : "none";
}

export function mayReadLesson(asker: Asker, lesson: Asked, circumstances?: Circumstances): boolean {
  return accessTo(asker, lesson, circumstances) === "read";
}
