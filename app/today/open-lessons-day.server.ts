import { findLesson } from "#app/courses/catalogue.server.ts";
import { listLessonOpenings } from "#app/courses/lesson-openings-queries.server.ts";
import type { Language } from "#app/i18n/language.ts";
import { className, type SchoolClass } from "#app/schools/school-class.ts";
import type { Db } from "#db/connection.ts";

export type OpenLesson = {
  classId: string;
  className: string;
  lesson: string;
  /** A member of staff. */
  openedBy: string;
};

/** The sensitive lessons that these classes have open now. */
export async function listOpenLessons(
  db: Db,
  classes: readonly SchoolClass[],
  language: Language,
  now: number,
): Promise<OpenLesson[]> {
  const openings = await listLessonOpenings(
    db,
    classes.map(({ id }) => id),
    now,
  );
  return classes.flatMap((schoolClass) =>
    openings
      .filter(({ classId }) => classId === schoolClass.id)
      .flatMap(({ course, lesson: id, openedBy: { familyName, givenName } }) => {
        const lesson = findLesson(course, id);
        if (!lesson) return [];
        return {
          classId: schoolClass.id,
          className: className(schoolClass),
          lesson: lesson.title[language],
          openedBy: `${familyName} ${givenName}`,
        };
      }),
  );
}
