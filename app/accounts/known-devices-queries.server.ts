import { latestEnd } from "#app/calendar/clock.ts";
import type { Db } from "#db/connection.ts";
import { day } from "#app/calendar/durations.ts";

const keptFor = 400 * day;
/** Of one account, the latest: more than a class that shares a name. */
const mostKept = 40;

export async function isKnownDevice(
  db: Db,
  deviceHash: string,
  accountId: string,
  now: number,
): Promise<boolean> {
  const row = await db
    .selectFrom("known_devices")
    .select("account_id")
    .where("device_hash", "=", deviceHash)
    .where("account_id", "=", accountId)
    .where("signed_in_at", ">=", now - keptFor)
    .where("signed_in_at", "<=", latestEnd(0, now))
    .executeTakeFirst();
  return row !== undefined;
}

export async function recordDevice(
  db: Db,
  deviceHash: string,
  accountId: string,
  now: number,
): Promise<void> {
  await db
    .insertInto("known_devices")
    .values({ device_hash: deviceHash, account_id: accountId, signed_in_at: now })
    .onConflict((conflict) =>
      conflict.columns(["device_hash", "account_id"]).doUpdateSet({ signed_in_at: now }),
    )
    .execute();
  const newest = db
    .selectFrom("known_devices")
    .select("device_hash")
    .where("account_id", "=", accountId)
    .orderBy("signed_in_at", "desc")
    .orderBy("device_hash")
    .limit(mostKept);
  await db
    .deleteFrom("known_devices")
    .where("account_id", "=", accountId)
    .where((eb) =>
      eb.or([
        eb("signed_in_at", "<", now - keptFor),
        eb("signed_in_at", ">", latestEnd(0, now)),
        eb("device_hash", "not in", newest),
      ]),
    )
    .execute();
}

/** Those of people who never sign in again, too. */
export async function sweepDevices(db: Db, now: number): Promise<void> {
  await db
    .deleteFrom("known_devices")
    .where((eb) =>
      eb.or([eb("signed_in_at", "<", now - keptFor), eb("signed_in_at", ">", latestEnd(0, now))]),
    )
    .execute();
}
