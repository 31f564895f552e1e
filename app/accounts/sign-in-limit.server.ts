import { recordAudit } from "#app/audit/audit-queries.server.ts";
import type { Db } from "#db/connection.ts";
import { createBudgets } from "./budget.ts";
import type { SessionKind } from "./way-in.ts";

/** Of one account: five classes that share one name sit down at once, and nobody signs in so often after that. */
export const signInsOfAccount = { atOnce: 200, aMinute: 60 };
/** The audit log is for ever, so a program that keeps signing in fills it no faster. */
export const entriesOfAccount = { atOnce: 40, aMinute: 1 };
export const mostSessions = signInsOfAccount.atOnce;

const signIns = createBudgets(signInsOfAccount);
const entries = createBudgets(entriesOfAccount);
const unnoted = new Map<string, number>();

/** Seconds until this account may sign in again; 0 when it may now. Counted in memory, by each process for itself. */
export function pauseOf(accountId: string, now: number): number {
  return signIns.take(accountId, now);
}

type SignedIn = { accountId: string; schoolId: string; kind: SessionKind };

/** An entry in the audit log; where an account has had too many, the next one says how many more there were. */
export async function noteSignIn(
  db: Db,
  { accountId, schoolId, kind }: SignedIn,
  now: number,
): Promise<void> {
  const others = unnoted.get(accountId) ?? 0;
  if (entries.take(accountId, now) > 0) return void unnoted.set(accountId, others + 1);
  unnoted.delete(accountId);
  const detail = { kind, ...(others > 0 && { others }) };
  await recordAudit(db, { action: "signed-in", schoolId, actorId: accountId, detail }, now);
}
