import { courseOfGrade } from "#app/learning/courses/bands.ts";
import { findCourse, listCourses } from "#app/learning/courses/catalogue.server.ts";
import type { Language } from "#app/i18n/language.ts";
import { findSchoolYear } from "#app/school/classes/classes-queries.server.ts";
import { className, type SchoolClass } from "#app/school/classes/school-class.ts";
import type { Db } from "#db/connection.ts";
import { dueLessons, taughtLessons } from "./due-lessons.ts";
import { addFidelity, fidelityOf, type Fidelity } from "./fidelity.ts";
import { figuresInWords, type Figures } from "./figures.ts";
import { listLog } from "./list-log.server.ts";
import { counted } from "./log-entry.ts";
import { listWorries } from "./log-queries.server.ts";
import { formatDay } from "#app/calendar/format-date.server.ts";
import { sumWorries, type Worry } from "./worries.ts";
import { logWords } from "./words.server.ts";

export type Overview = {
  classes: {
    id: string;
    name: string;
    figures: Figures | null;
    /** Lessons on hard topics that were taught without opening, each in words. */
    withoutOpening: string[];
    next: string;
  }[];
  /** Null where no class has a log that counts. */
  school: Figures | null;
  worries: { lesson: string; worry: Worry }[];
};

/** Adherence, dose and reach of this year's classes and of the school; worry of the school alone. */
export async function showOverview(
  db: Db,
  schoolId: string,
  classes: readonly SchoolClass[],
  language: Language,
): Promise<Overview> {
  const schoolYear = await findSchoolYear(db, schoolId);
  const ofThisYear = classes.filter((one) => one.schoolYear === schoolYear);
  const [entries, worries] = await Promise.all([
    listLog(db, ofThisYear),
    listWorries(db, { schoolId, schoolYear }),
  ]);
  const text = logWords(language);
  const rows = ofThisYear.map((one) => {
    const course = findCourse(courseOfGrade(one.grade)) ?? { lessons: [], boosters: [] };
    const own = entries.filter(({ classId }) => classId === one.id);
    const [next] = dueLessons(course, taughtLessons(own)).lessons;
    return { one, next, own, fidelity: fidelityOf(counted(own), course) };
  });
  const school = addFidelity(rows.map(({ fidelity }) => fidelity));
  return {
    classes: rows.map(({ one, own, next, fidelity }) => ({
      id: one.id,
      name: className(one),
      figures: inWords(fidelity),
      withoutOpening: own
        .filter(({ isWithoutOpening }) => isWithoutOpening)
        .map(({ lesson, day }) =>
          text.overview.withoutOpening(lesson.toUpperCase(), formatDay(language, day)),
        ),
      next: next ? `${next.code}. ${next.title[language]}` : text.teaching.allTaught,
    })),
    school: inWords(school),
    worries: listCourses()
      .flatMap(({ lessons, boosters }) => [...lessons, ...boosters])
      .flatMap(({ id, code, title }) => {
        const worry = sumWorries(worries.filter(({ lesson }) => lesson === id));
        return worry ? [{ lesson: `${code}. ${title[language]}`, worry }] : [];
      }),
  };

  function inWords(fidelity: Fidelity | null): Figures | null {
    return fidelity && figuresInWords(fidelity, text);
  }
}
