import type { Db } from "#db/connection.ts";
import type { Row } from "#db/schema.ts";
import type { Assignment } from "./assignment.ts";

/** All that these classes have been given, the latest day first. */
export async function listAssignments(db: Db, classIds: readonly string[]): Promise<Assignment[]> {
  if (classIds.length === 0) return [];
  const rows = await db
    .selectFrom("assignments")
    .selectAll()
    .where("class_id", "in", classIds)
    .orderBy("due_on", "desc")
    .orderBy("given_at", "desc")
    .execute();
  return withPupils(db, rows);
}

export async function findAssignment(db: Db, classId: string, id: string): Promise<Assignment | undefined> {
  const rows = await db
    .selectFrom("assignments")
    .selectAll()
    .where("class_id", "=", classId)
    .where("id", "=", id)
    .execute();
  const [found] = await withPupils(db, rows);
  return found;
}

/** Whether any class has it. */
export async function isAssigned(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom("assignments").select("id").where("id", "=", id).executeTakeFirst();
  return row !== undefined;
}

export async function createAssignment(db: Db, assignment: Row<"assignments">): Promise<void> {
  await db.insertInto("assignments").values(assignment).execute();
}

export async function saveAssignment(
  db: Db,
  id: string,
  change: Pick<Assignment, "isWholeClass" | "dueOn">,
): Promise<void> {
  await db
    .updateTable("assignments")
    .set({ is_whole_class: change.isWholeClass ? 1 : 0, due_on: change.dueOn })
    .where("id", "=", id)
    .execute();
}

/** Makes these its pupils, and nobody else. */
export async function savePupils(db: Db, assignmentId: string, pupils: readonly string[]): Promise<void> {
  await db.deleteFrom("assignment_pupils").where("assignment_id", "=", assignmentId).execute();
  if (pupils.length === 0) return;
  const rows = pupils.map((account_id) => ({ assignment_id: assignmentId, account_id }));
  await db.insertInto("assignment_pupils").values(rows).execute();
}

/** Its pupils go with it; what they have done of the lesson does not. */
export async function removeAssignment(db: Db, classId: string, id: string): Promise<void> {
  await db.deleteFrom("assignments").where("class_id", "=", classId).where("id", "=", id).execute();
}

async function withPupils(db: Db, rows: readonly Row<"assignments">[]): Promise<Assignment[]> {
  const ids = rows.filter(({ is_whole_class }) => !is_whole_class).map(({ id }) => id);
  const named =
    ids.length === 0
      ? []
      : await db.selectFrom("assignment_pupils").selectAll().where("assignment_id", "in", ids).execute();
  return rows.map(({ id, class_id, course, lesson, is_whole_class, due_on }) => ({
    id,
    classId: class_id,
    course,
    lesson,
    isWholeClass: is_whole_class === 1,
    pupils: named.filter((row) => row.assignment_id === id).map((row) => row.account_id),
    dueOn: due_on,
  }));
}
