import { isStaff, type Viewer } from "#app/accounts/viewer.ts";
import { accessTo, type Access, type Circumstances } from "#app/learning/courses/access.ts";
import { courseOfGrade } from "#app/learning/courses/bands.ts";
import { findClosingTime, isOpenInSchool } from "./lesson-openings-queries.server.ts";
import type { Lesson } from "#app/learning/courses/lesson.ts";
import { findOwnClass } from "#app/school/classes/classes-queries.server.ts";
import { listMissingModules } from "./sensitive-training.server.ts";
import type { Db } from "#db/connection.ts";

/** What this person gets of the lesson now. Only a sensitive one depends on more than who asks. */
export async function findAccess(
  db: Db,
  viewer: Viewer | undefined,
  lesson: Lesson,
  now = Date.now(),
): Promise<Access> {
  const circumstances = lesson.sensitive && viewer && (await findCircumstances(db, viewer, lesson.id, now));
  return accessTo(viewer, lesson, circumstances || undefined);
}

async function findCircumstances(
  db: Db,
  viewer: Viewer,
  lesson: string,
  now: number,
): Promise<Circumstances | undefined> {
  if (isStaff(viewer)) {
    const missing = await listMissingModules(db, viewer.accountId);
    const isOpen = await isOpenInSchool(db, viewer.schoolId, lesson, now);
    return { isTrained: missing.length === 0, isOpen, ownCourse: undefined };
  }
  const ownClass = await findOwnClass(db, viewer);
  if (!ownClass) return undefined;
  const isOpen = (await findClosingTime(db, ownClass.id, lesson, now)) !== undefined;
  return { isTrained: false, isOpen, ownCourse: courseOfGrade(ownClass.grade) };
}
