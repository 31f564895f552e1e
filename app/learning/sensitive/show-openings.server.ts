import type { Viewer } from "#app/accounts/viewer.ts";
import { findLesson } from "#app/learning/courses/catalogue.server.ts";
import { listLessonOpenings } from "./lesson-openings-queries.server.ts";
import { formatTime } from "#app/calendar/format-date.server.ts";
import type { Language } from "#app/i18n/language.ts";
import { className, type SchoolClass } from "#app/school/classes/school-class.ts";
import { findTimeZone } from "#app/school/classes/schools-queries.server.ts";
import type { Db } from "#db/connection.ts";
import { openLessonWords } from "./words.server.ts";
import { minute } from "#app/calendar/durations.ts";

export type ShownOpening = {
  classId: string;
  className: string;
  course: string;
  lesson: string;
  title: string;
  /** A member of staff. */
  openedBy: string;
  openedAt: string;
  until: string;
  /** Who reads this has opened it, so it is theirs to prolong. */
  isOwn: boolean;
};

/** The sensitive lessons that these classes have open now, for staff; a lesson that has left the catalogue is none. */
export async function showOpenings(
  db: Db,
  { viewer, classes, language }: { viewer: Viewer; classes: readonly SchoolClass[]; language: Language },
  now = Date.now(),
): Promise<ShownOpening[]> {
  const openings = await listLessonOpenings(
    db,
    classes.map(({ id }) => id),
    now,
  );
  const text = openLessonWords(language);
  const timeZone = await findTimeZone(db, viewer.schoolId);
  const timeOf = (at: number) => formatTime(language, at, timeZone);
  return classes.flatMap((schoolClass) =>
    openings
      .filter(({ classId }) => classId === schoolClass.id)
      .flatMap(({ course, lesson: id, openedAt, closesAt, openedBy }) => {
        const lesson = findLesson(course, id);
        if (!lesson) return [];
        return {
          classId: schoolClass.id,
          className: className(schoolClass),
          course,
          lesson: id,
          title: `${lesson.code}. ${lesson.title[language]}`,
          openedBy: `${openedBy.familyName} ${openedBy.givenName}`,
          openedAt: timeOf(openedAt),
          until: text.until(timeOf(closesAt), Math.ceil((closesAt - now) / minute)),
          isOwn: openedBy.accountId === viewer.accountId,
        };
      }),
  );
}
