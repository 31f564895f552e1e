import type { Language } from "#app/i18n/language.ts";
import { resultsOf } from "#app/progress/lesson-results.ts";
import { listBlockStatesOf } from "#app/progress/progress-queries.server.ts";
import type { Pupil } from "#app/schools/pupil.ts";
import type { SchoolClass } from "#app/schools/school-class.ts";
import type { Db } from "#db/connection.ts";
import { findAssignedLesson } from "./assignable-lessons.server.ts";
import { countDone, listReached, type Assignment } from "./assignment.ts";
import { listAssignments } from "./assignments-queries.server.ts";
import { sayDueDay } from "./say-due-day.server.ts";

export type ShownAssignment = {
  id: string;
  lesson: string;
  /** False once the lesson has left the catalogue: pupils see it no more. */
  isThere: boolean;
  dueOn: string;
  due: string;
  /** Whom it was given to by name; null for the whole class. */
  to: string | null;
  done: number;
  of: number;
};

/** What a class has been given, with how many have done it. `today` is the day where the school is. */
export async function showAssignments(
  db: Db,
  schoolClass: SchoolClass,
  { pupils, language, today }: { pupils: readonly Pupil[]; language: Language; today: string },
): Promise<ShownAssignment[]> {
  const assignments = await listAssignments(db, [schoolClass.id]);
  if (assignments.length === 0) return [];
  const accounts = pupils.map(({ accountId }) => accountId);
  const lessons = assignments.flatMap((one) => findAssignedLesson(one) ?? []);
  const resultOf = resultsOf(lessons, await listBlockStatesOf(db, accounts));
  const names = new Intl.ListFormat(language);
  return assignments.map((assignment) => {
    const reached = listReached(assignment, pupils);
    return {
      id: assignment.id,
      lesson: titleOf(assignment, language),
      isThere: findAssignedLesson(assignment) !== undefined,
      dueOn: assignment.dueOn,
      due: sayDueDay(language, assignment.dueOn, today),
      to: assignment.isWholeClass
        ? null
        : names.format(reached.map(({ familyName, givenName }) => `${familyName} ${givenName}`)),
      ...countDone(assignment, pupils, resultOf),
    };
  });
}

/** A lesson that is no longer there has its code alone. */
export function titleOf(assignment: Assignment, language: Language): string {
  const lesson = findAssignedLesson(assignment);
  return lesson ? `${lesson.code}. ${lesson.title[language]}` : assignment.lesson.toUpperCase();
}
