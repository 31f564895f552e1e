import { isStaff, type Viewer } from "#app/accounts/viewer.ts";
import { courseOfGrade } from "#app/learning/courses/bands.ts";
import { listLessonOpenings } from "./lesson-openings-queries.server.ts";
import type { Lesson } from "#app/learning/courses/lesson.ts";
import type { Language } from "#app/i18n/language.ts";
import { findSchoolYear, listClasses } from "#app/school/classes/classes-queries.server.ts";
import { className, pastYearOf } from "#app/school/classes/school-class.ts";
import { classWords } from "#app/school/classes/words.server.ts";
import type { Db } from "#db/connection.ts";

/** One of the viewer's classes for whose grades the lesson is; `address` is where it is opened and closed. */
export type OwnClass = { id: string; name: string; address: string; isOpen: boolean };

export async function listOwnClasses(
  db: Db,
  viewer: Viewer | undefined,
  lesson: Lesson,
  language: Language,
): Promise<OwnClass[]> {
  if (!viewer || !isStaff(viewer)) return [];
  const classes = (await listClasses(db, viewer)).filter(
    ({ grade }) => courseOfGrade(grade) === lesson.course,
  );
  const openings = await listLessonOpenings(
    db,
    classes.map(({ id }) => id),
    Date.now(),
  );
  const thisYear = await findSchoolYear(db, viewer.schoolId);
  const open = new Set(openings.flatMap((one) => (one.lesson === lesson.id ? [one.classId] : [])));
  return classes.map((schoolClass) => ({
    id: schoolClass.id,
    name: classWords(language).className(className(schoolClass), pastYearOf(schoolClass, thisYear)),
    address: `/${language}/classes/${schoolClass.id}/open-lesson?lesson=${lesson.id}`,
    isOpen: open.has(schoolClass.id),
  }));
}
