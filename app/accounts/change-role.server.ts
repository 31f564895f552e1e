import { recordAudit } from "#app/audit/audit-queries.server.ts";
import type { Db } from "#db/connection.ts";
import { addMembership, removeMembership } from "./accounts-queries.server.ts";
import type { Role } from "./viewer.ts";

type RoleChange = {
  accountId: string;
  schoolId: string;
  role: Role;
  /** Absent when the server itself did it. */
  changedBy?: string;
};

export async function grantRole(db: Db, change: RoleChange, now = Date.now()): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (await addMembership(trx, change, now)) await recordChange(trx, "role-granted", change, now);
  });
}

/** Takes effect on the very next request: roles are read with the session, never kept in it. */
export async function removeRole(db: Db, change: RoleChange, now = Date.now()): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (await removeMembership(trx, change)) await recordChange(trx, "role-removed", change, now);
  });
}

async function recordChange(
  db: Db,
  action: "role-granted" | "role-removed",
  change: RoleChange,
  now: number,
) {
  const { schoolId, accountId, changedBy, role } = change;
  await recordAudit(
    db,
    { action, schoolId, actorId: changedBy, subjectId: accountId, detail: { role } },
    now,
  );
}
