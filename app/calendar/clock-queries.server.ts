import type { Db } from "#db/connection.ts";
import type { ClockRecord } from "./clock-record.ts";

export async function findClockRecord(db: Db): Promise<ClockRecord | undefined> {
  const row = await db.selectFrom("clock_record").selectAll().executeTakeFirst();
  if (!row) return undefined;
  const { doubted_wall: wall, doubted_running: running, steady_for: steadyFor } = row;
  const isDoubted = wall !== null && running !== null && steadyFor !== null;
  return {
    trusted: { wall: row.trusted_wall, running: row.trusted_running },
    doubt: isDoubted ? { last: { wall, running }, steadyFor } : null,
  };
}

export async function saveClockRecord(db: Db, { trusted, doubt }: ClockRecord): Promise<void> {
  const row = {
    trusted_wall: trusted.wall,
    trusted_running: trusted.running,
    doubted_wall: doubt?.last.wall ?? null,
    doubted_running: doubt?.last.running ?? null,
    steady_for: doubt?.steadyFor ?? null,
  };
  await db
    .insertInto("clock_record")
    .values({ id: 1, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
}
