import { setTimeout as wait } from "node:timers/promises";
import { isLocked } from "#db/locked.ts";
import type { Db } from "#db/connection.ts";
import { recordAudit } from "#app/audit/audit-queries.server.ts";
import { log } from "#app/log.server.ts";
import { listSessionIds, removeSession, removeSessions } from "./sessions-queries.server.ts";
import type { Viewer } from "./viewer.ts";

const betweenTries = 1_000;

/** Over, though the database may not say so yet: each process knows of those that ended in it. */
const ended = new Set<string>();

export function hasEnded(sessionId: string): boolean {
  return ended.has(sessionId);
}

/** Over from this moment; resolves when it is written. */
export function endSession(db: Db, sessionId: string): Promise<void> {
  return end([sessionId], () => removeSession(db, sessionId));
}

/** The same for all that this person has open at this moment, on whatever computer. */
export async function endAllSessions(
  db: Db,
  { accountId, schoolId, sessionId }: Pick<Viewer, "accountId" | "schoolId" | "sessionId">,
): Promise<void> {
  const ids = await listSessionIds(db, accountId);
  await end([...ids, sessionId], () =>
    db.transaction().execute(async (trx) => {
      await removeSessions(trx, ids);
      await recordAudit(trx, { action: "signed-out-everywhere", schoolId, actorId: accountId });
    }),
  );
}

/** Tried until a lock or a full disk lets it be written. */
async function end(sessionIds: readonly string[], write: () => Promise<void>): Promise<void> {
  for (const id of sessionIds) ended.add(id);
  for (let tries = 0; ; tries += 1) {
    try {
      await write();
      for (const id of sessionIds) ended.delete(id);
      return;
    } catch (error) {
      if (tries === 0 && !isLocked(error)) log("error", "session-not-ended");
      await wait(betweenTries, undefined, { ref: false });
    }
  }
}
