import type { Viewer } from "#app/accounts/viewer.ts";
import type { SchoolClass } from "#app/school/classes/school-class.ts";
import type { Db } from "#db/connection.ts";
import { appendRevision } from "./append-revision.server.ts";
import { findLatestRevision } from "./log-queries.server.ts";

type Withdrawal = { viewer: Viewer; schoolClass: SchoolClass; id: string };

/** Takes an entry back: the lesson was not taught after all. An entry that is none of the class's stays. */
export async function withdrawLog(
  db: Db,
  { viewer, schoolClass, id }: Withdrawal,
  now = Date.now(),
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const before = await findLatestRevision(trx, id);
    if (!before || before.isWithdrawn || before.classId !== schoolClass.id) return;
    await appendRevision(trx, viewer, { before, content: { ...before, isWithdrawn: true } }, now);
  });
}
