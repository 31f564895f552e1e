import type { Language } from "#app/i18n/language.ts";
import { resultsOf } from "#app/learning/progress/lesson-results.ts";
import { listBlockStatesOf } from "#app/learning/progress/progress-queries.server.ts";
import type { Pupil } from "#app/school/classes/pupil.ts";
import type { Db } from "#db/connection.ts";
import { findAssignedLesson } from "./assignable-lessons.server.ts";
import { countDone, listReached, type Assignment } from "./assignment.ts";
import { sayDueDay } from "./say-due-day.server.ts";

export type ShownAssignment = {
  id: string;
  classId: string;
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

type Place = {
  /** By class; each has all of its own. */
  pupils: ReadonlyMap<string, readonly Pupil[]>;
  language: Language;
  /** The day where the school is. */
  today: string;
};

/** What classes have been given, with how many have done it. */
export async function showAssignments(
  db: Db,
  assignments: readonly Assignment[],
  { pupils, language, today }: Place,
): Promise<ShownAssignment[]> {
  if (assignments.length === 0) return [];
  const lessons = assignments.flatMap((one) => findAssignedLesson(one) ?? []);
  const accounts = [...pupils.values()].flat().map(({ accountId }) => accountId);
  const states = await listBlockStatesOf(
    db,
    accounts,
    lessons.map(({ id }) => id),
  );
  const resultOf = resultsOf(lessons, states);
  const names = new Intl.ListFormat(language);
  return assignments.map((assignment) => {
    const inClass = pupils.get(assignment.classId) ?? [];
    const reached = listReached(assignment, inClass);
    return {
      id: assignment.id,
      classId: assignment.classId,
      lesson: titleOf(assignment, language),
      isThere: findAssignedLesson(assignment) !== undefined,
      dueOn: assignment.dueOn,
      due: sayDueDay(language, assignment.dueOn, today),
      to: assignment.isWholeClass
        ? null
        : names.format(reached.map(({ familyName, givenName }) => `${familyName} ${givenName}`)),
      ...countDone(assignment, inClass, resultOf),
    };
  });
}

/** A lesson that is no longer there has its code alone. */
export function titleOf(assignment: Assignment, language: Language): string {
  const lesson = findAssignedLesson(assignment);
  return lesson ? `${lesson.code}. ${lesson.title[language]}` : assignment.lesson.toUpperCase();
}
