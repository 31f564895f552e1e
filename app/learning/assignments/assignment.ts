import type { LessonResult } from "#app/learning/progress/lesson-results.ts";

/** A lesson that a class, or some of its pupils, are to do by a day. */
export type Assignment = {
  id: string;
  classId: string;
  course: string;
  lesson: string;
  isWholeClass: boolean;
  /** The accounts of those it was given to by name; empty where the whole class has it. */
  pupils: string[];
  /** The last day, where the school is: `2026-11-27`. */
  dueOn: string;
};

/** Of those who are in the class now: whoever has left it no longer has the lesson, whoever came has it with the others. */
export function listReached<Pupil extends { accountId: string }>(
  { isWholeClass, pupils }: Pick<Assignment, "isWholeClass" | "pupils">,
  inClass: readonly Pupil[],
): Pupil[] {
  return inClass.filter(({ accountId }) => isWholeClass || pupils.includes(accountId));
}

export function countDone(
  assignment: Assignment,
  inClass: readonly { accountId: string }[],
  resultOf: (account: string, lesson: string) => LessonResult,
): { done: number; of: number } {
  const reached = listReached(assignment, inClass);
  const done = reached.filter(
    ({ accountId }) => resultOf(accountId, assignment.lesson).status === "completed",
  );
  return { done: done.length, of: reached.length };
}

/** One for each lesson: given twice, it is to be done by the later day. The most urgent first. */
export function listToDo(assignments: readonly Assignment[]): Assignment[] {
  const byDay = assignments.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  const latest = new Map(
    byDay.map((assignment) => [`${assignment.course} ${assignment.lesson}`, assignment]),
  );
  return byDay.filter((assignment) => latest.get(`${assignment.course} ${assignment.lesson}`) === assignment);
}
