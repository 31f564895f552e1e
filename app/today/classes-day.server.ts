import { showAssignments, type ShownAssignment } from "#app/classes/assign/show-assignments.server.ts";
import { findLesson } from "#app/courses/catalogue.server.ts";
import { listLessonOpenings } from "#app/courses/lesson-openings-queries.server.ts";
import { env } from "#app/env.server.ts";
import type { Language } from "#app/i18n/language.ts";
import { addDays, dayIn } from "#app/schools/day.ts";
import { listPupils } from "#app/schools/classes-queries.server.ts";
import { className, type SchoolClass } from "#app/schools/school-class.ts";
import { findSchool } from "#app/schools/schools-queries.server.ts";
import type { Db } from "#db/connection.ts";

/** So long a lesson stays on the page after its day: the late ones come in. */
const daysShownAfter = 7;

type OfClass = { classId: string; className: string };
export type ClassesDay = {
  given: (OfClass & Omit<ShownAssignment, "to" | "isThere">)[];
  /** Sensitive lessons that are open, so that nobody forgets to close them. */
  open: (OfClass & { lesson: string })[];
};

/** What the classes of a teacher have to do, and what they have open. */
export async function findClassesDay(
  db: Db,
  classes: readonly SchoolClass[],
  language: Language,
  now = Date.now(),
): Promise<ClassesDay> {
  const day: ClassesDay = { given: [], open: [] };
  const school = classes[0] && (await findSchool(db, classes[0].schoolId));
  const today = dayIn(school?.timeZone ?? env.timeZone, now);
  const openings = await listLessonOpenings(
    db,
    classes.map(({ id }) => id),
    now,
  );
  for (const schoolClass of classes) {
    const ofClass = { classId: schoolClass.id, className: className(schoolClass) };
    const pupils = await listPupils(db, schoolClass);
    const given = await showAssignments(db, schoolClass, { pupils, language, today });
    for (const { to: _names, isThere, ...assignment } of given) {
      const isRecent = addDays(assignment.dueOn, daysShownAfter) >= today;
      if (isThere && isRecent && assignment.of > 0) day.given.push({ ...ofClass, ...assignment });
    }
    for (const { course, lesson: id } of openings.filter(({ classId }) => classId === schoolClass.id)) {
      const lesson = findLesson(course, id);
      if (lesson) day.open.push({ ...ofClass, lesson: lesson.title[language] });
    }
  }
  return { ...day, given: day.given.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)) };
}
