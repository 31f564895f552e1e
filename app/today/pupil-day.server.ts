import type { Viewer } from "#app/accounts/viewer.ts";
import { listDueFor, type DueLesson } from "#app/learning/assignments/list-due.server.ts";
import { courseOfGrade } from "#app/learning/courses/bands.ts";
import { findCourse, findLesson } from "#app/learning/courses/catalogue.server.ts";
import { listLessonOpenings } from "#app/learning/sensitive/lesson-openings-queries.server.ts";
import type { Language } from "#app/i18n/language.ts";
import { hardTopicWords } from "#app/learning/sensitive/words.server.ts";
import { isOpen } from "#app/learning/polls/poll.ts";
import { findOpenPollOf } from "#app/learning/polls/polls-queries.server.ts";
import { resultsOf } from "#app/learning/progress/lesson-results.ts";
import { listBlockStatesOf } from "#app/learning/progress/progress-queries.server.ts";
import type { Status } from "#app/learning/progress/progress.ts";
import { findOwnClass } from "#app/school/classes/classes-queries.server.ts";
import type { SchoolClass } from "#app/school/classes/school-class.ts";
import { listInvitations, type SurveyInvitation } from "#app/surveys/answering/list-invitations.server.ts";
import type { Db } from "#db/connection.ts";

export type PupilLesson = {
  id: string;
  title: string;
  goal: string;
  minutes: number;
  status: Status;
};
/** The topic is left out, and the code, by which it could be looked up: whoever looks over a pupil’s shoulder must not read it. */
export type LessonInClass = { id: string; course: string; title: string };
export type PupilDay = {
  course: string;
  lessons: PupilLesson[];
  next: PupilLesson | undefined;
  /** Given by a teacher and not done yet, the most urgent first. */
  due: DueLesson[];
  /** Sensitive lessons that the class has open at this moment. */
  inClass: LessonInClass[];
  /** Whether the class is being asked something; the same before and after this pupil has answered. */
  isAsked: boolean;
  surveys: SurveyInvitation[];
};

/** A pupil's own lessons, and the one to do now: what was begun before what is new. */
export async function findPupilDay(
  db: Db,
  viewer: Viewer,
  language: Language,
  now = Date.now(),
): Promise<PupilDay> {
  const [ownClass, states] = await Promise.all([
    findOwnClass(db, viewer),
    listBlockStatesOf(db, [viewer.accountId]),
  ]);
  const course = findCourse(courseOfGrade(ownClass?.grade ?? 5));
  const taken = (course?.lessons ?? []).filter(({ sensitive }) => !sensitive);
  const resultOf = resultsOf(taken, states);
  const lessons = taken.map(({ id, title, goal, minutes }) => {
    return {
      id,
      minutes,
      title: title[language],
      goal: goal[language],
      status: resultOf(viewer.accountId, id).status,
    };
  });
  const due = ownClass ? await listDueFor(db, { viewer, ownClass, states, language }, now) : [];
  const poll = ownClass && (await findOpenPollOf(db, ownClass.id));
  const withStatus = (status: Status) => lessons.find((lesson) => lesson.status === status);
  return {
    course: course?.id ?? "b",
    lessons,
    next: withStatus("started") ?? withStatus("not-started"),
    due,
    inClass: ownClass ? await listOpenInClass(db, ownClass, language, now) : [],
    isAsked: poll !== undefined && isOpen(poll, now),
    surveys: await listInvitations(db, viewer, language),
  };
}

async function listOpenInClass(
  db: Db,
  { id }: SchoolClass,
  language: Language,
  now: number,
): Promise<LessonInClass[]> {
  const openings = await listLessonOpenings(db, [id], now);
  const { neutralTitle } = hardTopicWords(language);
  const open = new Map(openings.map(({ course, lesson }) => [lesson, findLesson(course, lesson)]));
  return [...open.values()].flatMap((lesson) =>
    lesson ? [{ id: lesson.id, course: lesson.course, title: neutralTitle }] : [],
  );
}
