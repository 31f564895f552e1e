import type { Db } from "#db/connection.ts";
import type { Cohort } from "../waves/cohort.ts";

export async function insertSlips(
  db: Db,
  waveId: string,
  cohort: Cohort,
  codeHashes: readonly string[],
): Promise<void> {
  const rows = codeHashes.map((hash) => ({ wave_id: waveId, code_hash: hash, cohort }));
  await db.insertInto("survey_slips").values(rows).execute();
}

export async function countSlips(db: Db, waveId: string, cohort: Cohort): Promise<number> {
  const row = await db
    .selectFrom("survey_slips")
    .select((eb) => eb.fn.countAll<number>().as("slips"))
    .where("wave_id", "=", waveId)
    .where("cohort", "=", cohort)
    .executeTakeFirstOrThrow();
  return row.slips;
}

/** More slips than were planned mean more people who may answer. */
export async function raisePlannedSlips(
  db: Db,
  waveId: string,
  cohort: Cohort,
  slips: number,
): Promise<void> {
  await db
    .updateTable("survey_wave_cohorts")
    .set({ slips })
    .where("wave_id", "=", waveId)
    .where("cohort", "=", cohort)
    .where("slips", "<", slips)
    .execute();
}

/** Whom a slip was printed for. */
export async function findSlip(db: Db, waveId: string, codeHash: string): Promise<Cohort | undefined> {
  const row = await db
    .selectFrom("survey_slips")
    .select("cohort")
    .where("wave_id", "=", waveId)
    .where("code_hash", "=", codeHash)
    .executeTakeFirst();
  return row && (row.cohort as Cohort);
}
