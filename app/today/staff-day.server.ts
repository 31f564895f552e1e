import { holdsRole, type Viewer } from "#app/accounts/viewer.ts";
import { findCourse } from "#app/learning/courses/catalogue.server.ts";
import type { Language } from "#app/i18n/language.ts";
import { findSchoolYear, listClasses } from "#app/school/classes/classes-queries.server.ts";
import { className, pastYearOf } from "#app/school/classes/school-class.ts";
import { listStaff } from "#app/school/classes/schools-queries.server.ts";
import { listInvitations, type SurveyInvitation } from "#app/surveys/answering/list-invitations.server.ts";
import { findWaveLine, type WaveLine } from "#app/surveys/staff/find-wave-line.server.ts";
import { showUnopened, type ShownUnopened } from "#app/learning/teaching-log/show-unopened.server.ts";
import { findTraining } from "#app/learning/training/find-training.server.ts";
import { nextModule } from "#app/learning/training/training.ts";
import type { Db } from "#db/connection.ts";
import { findClassesDay, findSchoolDay, type ClassesDay } from "./classes-day.server.ts";

export type StaffDay = {
  next: { id: string; code: string; title: string; goal: string; isStarted: boolean } | null;
  /** For those who have classes. */
  classes: { id: string; name: string; pastYear: number | null }[];
  /** What these classes have to do now, and what they have open; for a head, what is open in the school. */
  ofClasses: ClassesDay;
  /** For psychologist and head. */
  survey: WaveLine | null;
  /** The open surveys that ask the staff. */
  surveys: SurveyInvitation[];
  /** For a head. */
  unopened: ShownUnopened[];
  /** For a head: who of the staff has done each module. */
  trained: { code: string; title: string; done: number; of: number }[];
};

export async function findStaffDay(db: Db, viewer: Viewer, language: Language): Promise<StaffDay> {
  const modules = findCourse("staff")?.lessons ?? [];
  const isHead = holdsRole(viewer, "head");
  const staff = isHead ? await listStaff(db, viewer.schoolId) : [viewer.accountId];
  const resultOf = await findTraining(db, staff);
  const next = nextModule(modules, (lesson) => resultOf(viewer.accountId, lesson));
  const classes = await listClasses(db, viewer);
  const thisYear = await findSchoolYear(db, viewer.schoolId);
  return {
    next: next
      ? {
          id: next.id,
          code: next.code,
          title: next.title[language],
          goal: next.goal[language],
          isStarted: resultOf(viewer.accountId, next.id).status === "started",
        }
      : null,
    classes: isHead
      ? []
      : classes.map((one) => ({ id: one.id, name: className(one), pastYear: pastYearOf(one, thisYear) })),
    ofClasses: await (isHead ? findSchoolDay : findClassesDay)(db, viewer, classes, language),
    survey: await findWaveLine(db, viewer, language),
    surveys: await listInvitations(db, viewer, language),
    unopened: isHead ? await showUnopened(db, classes, language) : [],
    trained: !isHead
      ? []
      : modules.map(({ id, code, title }) => ({
          code,
          title: title[language],
          done: staff.filter((account) => resultOf(account, id).status === "completed").length,
          of: staff.length,
        })),
  };
}
