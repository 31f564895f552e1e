import { data, redirectDocument } from "react-router";
import { signInAddress } from "#app/accounts/sign-in-address.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import { isListedFor, mayReadCourse } from "#app/learning/courses/access.ts";
import { findCourse } from "#app/learning/courses/catalogue.server.ts";
import type { Course } from "#app/learning/courses/lesson.ts";
import { useCourseWords, useLessonWords } from "#app/learning/courses/words.ts";
import { resultsOf } from "#app/learning/progress/lesson-results.ts";
import { listBlockStatesOf } from "#app/learning/progress/progress-queries.server.ts";
import type { Status } from "#app/learning/progress/progress.ts";
import { languageContext, officeContext, viewerContext } from "#app/request-context.ts";
import { findTraining } from "#app/learning/training/find-training.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { toneOfCourse } from "#app/ui/tone.ts";
import type { Db } from "#db/connection.ts";
import { LessonList } from "./lesson-list.tsx";
import type { Route } from "./+types/course-page.ts";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const viewer = context.get(viewerContext);
  const language = context.get(languageContext);
  const course = findCourse(params.course);
  if (course && !viewer && !mayReadCourse(viewer, course)) {
    throw redirectDocument(signInAddress(request, language, new URL(request.url).pathname));
  }
  if (!course || !mayReadCourse(viewer, course)) throw data(null, { status: 404 });
  const statusOf = viewer ? await findStatuses(context.get(officeContext).db, viewer, course) : () => null;
  return {
    course: { id: course.id, title: course.title[language], summary: course.summary[language] },
    lessons: course.lessons
      .filter((lesson) => isListedFor(viewer, lesson))
      .map(({ id, code, title, goal, minutes }) => ({
        id,
        code,
        minutes,
        title: title[language],
        goal: goal[language],
        status: statusOf(id),
        boosters: course.boosters
          .filter((booster) => booster.boosterOf === id)
          .map((booster) => ({
            id: booster.id,
            title: booster.title[language],
            minutes: booster.minutes,
            status: statusOf(booster.id),
          })),
      })),
  };
}

async function findStatuses(
  db: Db,
  { accountId }: Viewer,
  { id, lessons, boosters }: Course,
): Promise<(lesson: string) => Status> {
  const resultOf =
    id === "staff"
      ? await findTraining(db, [accountId])
      : resultsOf([...lessons, ...boosters], await listBlockStatesOf(db, [accountId]));
  return (lesson) => resultOf(accountId, lesson).status;
}

export default function CoursePage({ loaderData: { course, lessons }, params }: Route.ComponentProps) {
  const { bands } = useLessonWords();
  const text = useCourseWords();
  return (
    <main data-page="course" data-band={course.id} id="main">
      <title>{`${course.title} · Senim`}</title>
      <header className="page-title">
        <Tag tone={toneOfCourse(course.id)}>{bands[course.id]}</Tag>
        <h1>{course.title}</h1>
        <p className="lead">{course.summary}</p>
      </header>
      {lessons.length === 0 ? (
        <Notice title={text.noLessonsTitle}>
          <p>{text.noLessons}</p>
        </Notice>
      ) : (
        <LessonList lessons={lessons} address={`/${params.lang}/courses/${course.id}`} />
      )}
    </main>
  );
}
