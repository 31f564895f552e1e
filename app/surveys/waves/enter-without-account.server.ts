import { holdsRole, type Viewer } from "#app/accounts/viewer.ts";
import { recordAudit } from "#app/audit/audit-queries.server.ts";
import type { Db } from "#db/connection.ts";
import type { Cohort } from "./cohort.ts";
import { listWithoutAccount, saveWithoutAccount } from "./without-account-queries.server.ts";

export const mostWithoutAccount = 2000;

type Entering = { viewer: Viewer; people: ReadonlyMap<Cohort, number> };

/**
 * Writes down what a head says of those without an account. It counts for surveys opened from now on; of one that is open
 * already only two people can change how many slips there may be. False for anybody but a head.
 */
export async function enterWithoutAccount(
  db: Db,
  { viewer, people }: Entering,
  now = Date.now(),
): Promise<boolean> {
  const { accountId, schoolId } = viewer;
  if (!holdsRole(viewer, "head")) return false;
  await db.transaction().execute(async (trx) => {
    const before = await listWithoutAccount(trx, schoolId);
    for (const [cohort, count] of people) {
      if (count === (before.get(cohort)?.people ?? 0)) continue;
      const entered = { people: count, enteredBy: accountId, enteredAt: now };
      await saveWithoutAccount(trx, schoolId, cohort, entered);
      const detail = { cohort, people: count };
      await recordAudit(trx, { action: "people-without-account", schoolId, actorId: accountId, detail }, now);
    }
  });
  return true;
}
