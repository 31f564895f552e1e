import type { Viewer } from "#app/accounts/viewer.ts";
import type { Language } from "#app/i18n/language.ts";
import { resultsOf } from "#app/learning/progress/lesson-results.ts";
import type { LearnerBlock } from "#app/learning/progress/progress-queries.server.ts";
import { dayIn } from "#app/calendar/day.server.ts";
import type { SchoolClass } from "#app/school/classes/school-class.ts";
import { findTimeZone } from "#app/school/classes/schools-queries.server.ts";
import type { Db } from "#db/connection.ts";
import { findAssignedLesson } from "./assignable-lessons.server.ts";
import { listReached, listToDo } from "./assignment.ts";
import { listAssignments } from "./assignments-queries.server.ts";
import { sayDueDay } from "./say-due-day.server.ts";

export type DueLesson = {
  id: string;
  course: string;
  title: string;
  goal: string;
  isStarted: boolean;
  due: string;
  isLate: boolean;
};

type Asked = { viewer: Viewer; ownClass: SchoolClass; states: readonly LearnerBlock[]; language: Language };

/** What a pupil has been given and has not done yet, the most urgent first. `states` are the pupil's own. */
export async function listDueFor(
  db: Db,
  { viewer, ownClass, states, language }: Asked,
  now: number,
): Promise<DueLesson[]> {
  const given = await listAssignments(db, [ownClass.id]);
  const own = given.filter((assignment) => listReached(assignment, [viewer]).length > 0);
  if (own.length === 0) return [];
  const today = dayIn(await findTimeZone(db, ownClass.schoolId), now);
  return listToDo(own).flatMap((assignment) => {
    const lesson = findAssignedLesson(assignment);
    if (!lesson) return [];
    const { status } = resultsOf([lesson], states)(viewer.accountId, lesson.id);
    if (status === "completed") return [];
    const { dueOn } = assignment;
    return [
      {
        id: lesson.id,
        course: lesson.course,
        title: lesson.title[language],
        goal: lesson.goal[language],
        isStarted: status === "started",
        due: sayDueDay(language, dueOn, today),
        isLate: dueOn < today,
      },
    ];
  });
}
