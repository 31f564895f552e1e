import { randomUUIDv7 } from "node:crypto";
import type { Db } from "#db/connection.ts";
import type { AuditEntry } from "./audit-entry.ts";

/** Appends to the audit log. Inside a transaction it stands or falls with what it tells of. */
export async function recordAudit(db: Db, entry: AuditEntry, now = Date.now()): Promise<void> {
  await db
    .insertInto("audit_entries")
    .values({
      id: randomUUIDv7(),
      at: now,
      school_id: entry.schoolId ?? null,
      actor_id: entry.actorId ?? null,
      action: entry.action,
      subject_id: entry.subjectId ?? null,
      detail: JSON.stringify("detail" in entry ? entry.detail : {}),
    })
    .execute();
}

/** The school's latest entry of this kind within that time; without one, the latest that is no school's. */
export async function findLatestEntry(
  db: Db,
  schoolId: string | undefined,
  action: AuditEntry["action"],
  within: { from: number; to: number },
): Promise<{ at: number; detail: unknown } | undefined> {
  const row = await db
    .selectFrom("audit_entries")
    .select(["at", "detail"])
    .where("at", ">=", within.from)
    .where("at", "<=", within.to)
    .where("school_id", schoolId === undefined ? "is" : "=", schoolId ?? null)
    .where("action", "=", action)
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && { at: row.at, detail: JSON.parse(row.detail) };
}
