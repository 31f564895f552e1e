import type { Db } from "#db/connection.ts";
import type { Row } from "#db/schema.ts";
import type { Way, WayIn } from "./way-in.ts";

type NewWay = { accountId: string; way: Way; madeBy?: string };

/**
 * Notes that somebody gave an account a password or a card. Whoever did may have it in hand, so what must be sure of a
 * person looks at when and by whom it was made. Call it in the transaction that makes it.
 */
export async function recordWayIn(
  db: Db,
  { accountId, way, madeBy }: NewWay,
  now = Date.now(),
): Promise<void> {
  const before = await db
    .selectFrom("ways_in")
    .select("way")
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  const made = { made_at: now, made_by: madeBy ?? null, is_first: before ? (0 as const) : (1 as const) };
  await db
    .insertInto("ways_in")
    .values({ account_id: accountId, way, ...made })
    .onConflict((conflict) => conflict.columns(["account_id", "way"]).doUpdateSet(made))
    .execute();
}

export async function findWayIn(db: Db, accountId: string, way: Way): Promise<WayIn | undefined> {
  const row = await db
    .selectFrom("ways_in")
    .selectAll()
    .where("account_id", "=", accountId)
    .where("way", "=", way)
    .executeTakeFirst();
  return row && toWayIn(row);
}

/** Of everybody at the school: what was made from this moment on. */
export async function listWaysInSince(db: Db, schoolId: string, since: number): Promise<WayIn[]> {
  const rows = await db
    .selectFrom("ways_in")
    .selectAll()
    .where("made_at", ">=", since)
    .where("account_id", "in", (eb) =>
      eb.selectFrom("memberships").select("memberships.account_id").where("school_id", "=", schoolId),
    )
    .orderBy("made_at")
    .execute();
  return rows.map(toWayIn);
}

function toWayIn(row: Row<"ways_in">): WayIn {
  return {
    accountId: row.account_id,
    way: row.way,
    madeAt: row.made_at,
    madeBy: row.made_by ?? undefined,
    isFirst: row.is_first === 1,
  };
}
