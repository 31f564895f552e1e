import type { Db } from "#db/connection.ts";
import { sortCohorts, type Cohort } from "../waves/cohort.ts";

export type SlipCount = {
  cohort: Cohort;
  /** People without an account, as a head said before the survey was opened. */
  entered: number;
  enteredBy: string | undefined;
  /** Beyond that, by the word of two. */
  granted: number;
  printed: number;
  /** From the seal on, to the nearest five. */
  used: number | undefined;
  /** New cards and passwords, and those of them for which two people have spoken; from the seal on. */
  newWays: number | undefined;
  admitted: number | undefined;
};

export async function listSlipCounts(db: Db, waveId: string): Promise<SlipCount[]> {
  const rows = await db
    .selectFrom("survey_wave_cohorts")
    .select(["cohort", "slips", "slips_entered", "slips_entered_by", "slips_printed"])
    .select(["slips_used", "ways_renewed", "ways_admitted"])
    .where("wave_id", "=", waveId)
    .execute();
  const counts = rows.map((row) => ({
    cohort: row.cohort as Cohort,
    entered: row.slips_entered,
    enteredBy: row.slips_entered_by ?? undefined,
    granted: row.slips - row.slips_entered,
    printed: row.slips_printed,
    used: row.slips_used ?? undefined,
    newWays: row.ways_renewed ?? undefined,
    admitted: row.ways_admitted ?? undefined,
  }));
  return sortCohorts(counts);
}

/** Codes of slips, and with them that so many more are printed. */
export async function insertSlips(
  db: Db,
  waveId: string,
  cohort: Cohort,
  codeHashes: readonly string[],
): Promise<void> {
  const rows = codeHashes.map((hash) => ({ wave_id: waveId, code_hash: hash, cohort }));
  await db.insertInto("survey_slips").values(rows).execute();
  await db
    .updateTable("survey_wave_cohorts")
    .set((eb) => ({ slips_printed: eb("slips_printed", "+", codeHashes.length) }))
    .where("wave_id", "=", waveId)
    .where("cohort", "=", cohort)
    .execute();
}

/** More slips than were planned mean more people who may answer. */
export async function allowMoreSlips(db: Db, waveId: string, cohort: Cohort, more: number): Promise<void> {
  await db
    .updateTable("survey_wave_cohorts")
    .set((eb) => ({ slips: eb("slips", "+", more) }))
    .where("wave_id", "=", waveId)
    .where("cohort", "=", cohort)
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

export async function removeSlips(db: Db, waveId: string): Promise<void> {
  await db.deleteFrom("survey_slips").where("wave_id", "=", waveId).execute();
}
