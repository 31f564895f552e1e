import { data, type RouterContextProvider } from "react-router";
import { courseOfGrade } from "#app/learning/courses/bands.ts";
import { findCourse, openLesson } from "#app/learning/courses/catalogue.server.ts";
import type { Lesson } from "#app/learning/courses/lesson.ts";
import { addDays, dayIn } from "#app/calendar/day.server.ts";
import { listTaughtClasses } from "#app/school/classes/classes-queries.server.ts";
import { findTimeZone } from "#app/school/classes/schools-queries.server.ts";
import { dueLessons, taughtLessons } from "./due-lessons.ts";
import { listLog, listOpenedDays } from "./list-log.server.ts";
import { requireClass } from "#app/school/classes/require-class.server.ts";

export type Log = Awaited<ReturnType<typeof requireLog>>;

/** What the log's address speaks of: a class, a lesson (else the one that comes next) and an entry to correct. */
export async function requireLog(
  context: Readonly<RouterContextProvider>,
  classId: string,
  { searchParams }: URL,
) {
  const place = await requireClass(context, classId);
  const { db, viewer, schoolClass, language } = place;
  const [entries, taught, timeZone] = await Promise.all([
    listLog(db, [schoolClass]),
    listTaughtClasses(db, viewer),
    findTimeZone(db, schoolClass.schoolId),
  ]);
  const course = findCourse(courseOfGrade(schoolClass.grade));
  const lessons = course ? [...course.lessons, ...course.boosters] : [];
  const due = course && dueLessons(course, taughtLessons(entries));

  const entryId = searchParams.get("entry");
  const entry = entries.find(({ id }) => id === entryId);
  const lessonId = searchParams.get("lesson") ?? entry?.lesson;
  const lesson = lessonId
    ? lessons.find(({ id }) => id === lessonId)
    : (due?.lessons[0] ?? due?.boosters[0] ?? course?.lessons[0]);
  if ((entryId !== null && !entry) || (lessonId && !lesson)) throw data(null, { status: 404 });

  const openedDays = lesson?.sensitive
    ? await listOpenedDays(db, schoolClass.schoolId, [schoolClass.id])
    : [];
  const today = dayIn(timeZone, Date.now());
  return {
    ...place,
    entries,
    course,
    lesson,
    entry,
    /** With the titles they have today; a corrected entry keeps the steps that it was written with. */
    steps: lesson ? stepsOf(lesson) : [],
    /** On which days the lesson was opened for the class; null where it need not be. */
    openedDays: lesson?.sensitive
      ? openedDays.flatMap((opened) => (opened.lesson === lesson.id ? [opened.day] : []))
      : null,
    /** Those who see all classes write about their own ones alone. */
    mayWrite: taught.some(({ id }) => id === schoolClass.id),
    today,
    firstDay: addDays(today, -365),
  };

  function stepsOf(one: Lesson) {
    const steps = openLesson(one, language).steps;
    if (entry?.lesson !== one.id) return steps;
    return Object.keys(entry.steps).map((id) => {
      return steps.find((step) => step.id === id) ?? { id, title: id, minutes: 0 };
    });
  }
}
