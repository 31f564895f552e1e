import type { Db } from "#db/connection.ts";
import type { ClockRecord } from "./clock-record.ts";

export async function findClockRecord(db: Db): Promise<ClockRecord | undefined> {
  const row = await db.selectFrom("clock_record").selectAll().executeTakeFirst();
  if (!row) return undefined;
  const { doubted_wall: wall, doubted_running: running, steady_for: steadyFor } = row;
  const isDoubted = wall !== null && running !== null && steadyFor !== null;
  return {
    trusted: { wall: row.trusted_wall, running: row.trusted_running, boot: row.trusted_boot },
    believable: row.believable,
    doubt: isDoubted ? { last: { wall, running, boot: row.doubted_boot }, steadyFor } : null,
  };
}

export async function saveClockRecord(db: Db, { trusted, believable, doubt }: ClockRecord): Promise<void> {
  const row = {
    trusted_wall: trusted.wall,
    trusted_running: trusted.running,
    trusted_boot: trusted.boot,
    doubted_wall: doubt?.last.wall ?? null,
    doubted_running: doubt?.last.running ?? null,
    doubted_boot: doubt?.last.boot ?? null,
    steady_for: doubt?.steadyFor ?? null,
    believable,
  };
  await db
    .insertInto("clock_record")
    .values({ id: 1, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
}
