import type { Viewer } from "#app/accounts/viewer.ts";
import { listAssignments } from "#app/learning/assignments/assignments-queries.server.ts";
import { showAssignments, type ShownAssignment } from "#app/learning/assignments/show-assignments.server.ts";
import { showOpenings, type ShownOpening } from "#app/learning/sensitive/show-openings.server.ts";
import type { Language } from "#app/i18n/language.ts";
import { addDays, dayIn } from "#app/calendar/day.server.ts";
import { listPupilsOf } from "#app/school/classes/classes-queries.server.ts";
import { className, type SchoolClass } from "#app/school/classes/school-class.ts";
import { findTimeZone } from "#app/school/classes/schools-queries.server.ts";
import type { Db } from "#db/connection.ts";

/** So long a lesson stays on the page after its day: the late ones come in. */
const daysShownAfter = 7;

export type ClassesDay = {
  given: (Omit<ShownAssignment, "to" | "isThere"> & { className: string })[];
  /** Sensitive lessons that are open, so that nobody forgets to close them. */
  open: ShownOpening[];
  /** Whether these are all classes of the school, as a head has them. */
  isWholeSchool: boolean;
};

/** What the classes of a teacher have to do, and what they have open. However many they are, it is asked at once. */
export async function findClassesDay(
  db: Db,
  viewer: Viewer,
  classes: readonly SchoolClass[],
  language: Language,
  now = Date.now(),
): Promise<ClassesDay> {
  const today = dayIn(await findTimeZone(db, classes[0]?.schoolId ?? ""), now);
  const all = await listAssignments(
    db,
    classes.map(({ id }) => id),
  );
  const recent = all.filter(({ dueOn }) => addDays(dueOn, daysShownAfter) >= today);
  const pupils = await listPupilsOf(
    db,
    classes.filter(({ id }) => recent.some(({ classId }) => classId === id)),
  );
  const given = await showAssignments(db, recent, { pupils, language, today });
  return {
    given: classes
      .flatMap((schoolClass) =>
        given
          .filter(({ classId, isThere, of }) => classId === schoolClass.id && isThere && of > 0)
          .map(({ to: _names, isThere: _, ...one }) => ({ ...one, className: className(schoolClass) })),
      )
      .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)),
    open: await showOpenings(db, { viewer, classes, language }, now),
    isWholeSchool: false,
  };
}

/** For a head, who looks at what was given one class at a time. */
export async function findSchoolDay(
  db: Db,
  viewer: Viewer,
  classes: readonly SchoolClass[],
  language: Language,
  now = Date.now(),
): Promise<ClassesDay> {
  return { given: [], open: await showOpenings(db, { viewer, classes, language }, now), isWholeSchool: true };
}
