import type { Viewer } from "#app/accounts/viewer.ts";
import { courseOfGrade } from "#app/courses/bands.ts";
import { findCourse } from "#app/courses/catalogue.server.ts";
import type { Language } from "#app/i18n/language.ts";
import { resultsOf } from "#app/progress/lesson-results.ts";
import { listBlockStatesOf } from "#app/progress/progress-queries.server.ts";
import type { Status } from "#app/progress/progress.ts";
import { findOwnClass } from "#app/schools/classes-queries.server.ts";
import { listInvitations, type SurveyInvitation } from "#app/surveys/answering/list-invitations.server.ts";
import type { Db } from "#db/connection.ts";

export type PupilLesson = {
  id: string;
  code: string;
  title: string;
  goal: string;
  minutes: number;
  status: Status;
};
export type PupilDay = {
  course: string;
  lessons: PupilLesson[];
  next: PupilLesson | undefined;
  surveys: SurveyInvitation[];
};

/** A pupil's own lessons, and the one to do now: what was begun before what is new. */
export async function findPupilDay(db: Db, viewer: Viewer, language: Language): Promise<PupilDay> {
  const [ownClass, states] = await Promise.all([
    findOwnClass(db, viewer),
    listBlockStatesOf(db, [viewer.accountId]),
  ]);
  const course = findCourse(courseOfGrade(ownClass?.grade ?? 5));
  const taken = (course?.lessons ?? []).filter(({ sensitive }) => !sensitive);
  const resultOf = resultsOf(taken, states);
  const lessons = taken.map(({ id, code, title, goal, minutes }) => {
    return {
      id,
      code,
      minutes,
      title: title[language],
      goal: goal[language],
      status: resultOf(viewer.accountId, id).status,
    };
  });
  const withStatus = (status: Status) => lessons.find((lesson) => lesson.status === status);
  const next = withStatus("started") ?? withStatus("not-started");
  return { course: course?.id ?? "b", lessons, next, surveys: await listInvitations(db, viewer, language) };
}
