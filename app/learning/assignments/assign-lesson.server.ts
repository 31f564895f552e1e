import { randomUUIDv7 } from "node:crypto";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Lesson } from "#app/learning/courses/lesson.ts";
import type { SchoolClass } from "#app/school/classes/school-class.ts";
import type { Db } from "#db/connection.ts";
import {
  createAssignment,
  findAssignment,
  listAssignments,
  saveAssignment,
  savePupils,
} from "./assignments-queries.server.ts";

/** For whom and until when; `pupils` is "all" for the whole class. */
export type Terms = { pupils: "all" | readonly string[]; dueOn: string };
type Gift = Terms & { viewer: Viewer; schoolClass: SchoolClass; lesson: Lesson };

/**
 * Gives a lesson. False when the whole class has it already. Given to some pupils for the same day as to others, it is
 * one assignment: a form that is sent twice gives it once.
 */
export async function assignLesson(
  db: Db,
  { viewer, schoolClass, lesson, pupils, dueOn }: Gift,
  now = Date.now(),
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const given = await listAssignments(trx, [schoolClass.id]);
    const same = given.filter((one) => one.course === lesson.course && one.lesson === lesson.id);
    if (pupils === "all" && same.some(({ isWholeClass }) => isWholeClass)) return false;
    const joined = same.find((one) => !one.isWholeClass && one.dueOn === dueOn);
    if (pupils !== "all" && joined) {
      await savePupils(trx, joined.id, [...new Set([...joined.pupils, ...pupils])]);
      return true;
    }
    const id = randomUUIDv7();
    await createAssignment(trx, {
      id,
      class_id: schoolClass.id,
      course: lesson.course,
      lesson: lesson.id,
      is_whole_class: pupils === "all" ? 1 : 0,
      due_on: dueOn,
      given_by: viewer.accountId,
      given_at: now,
    });
    if (pupils !== "all") await savePupils(trx, id, pupils);
    return true;
  });
}

/** False when it has been withdrawn meanwhile, or the whole class has the lesson by another assignment. */
export async function changeAssignment(
  db: Db,
  { classId, id, pupils, dueOn }: Terms & { classId: string; id: string },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const assignment = await findAssignment(trx, classId, id);
    if (!assignment) return false;
    const given = await listAssignments(trx, [classId]);
    const isTwice = given.some((one) => {
      return one.id !== id && one.lesson === assignment.lesson && one.isWholeClass;
    });
    if (pupils === "all" && isTwice) return false;
    await saveAssignment(trx, id, { isWholeClass: pupils === "all", dueOn });
    await savePupils(trx, id, pupils === "all" ? [] : pupils);
    return true;
  });
}
