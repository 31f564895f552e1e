import type { Db } from "#db/connection.ts";
import type { Row } from "#db/schema.ts";
import type { Cohort } from "../waves/cohort.ts";
import type { WaveState } from "../waves/wave.ts";
import { keyName, type Way } from "../way.ts";

/** What a wave asks of one cohort. */
export type Invitation = {
  waveId: string;
  schoolId: string;
  state: WaveState;
  opensAt: number;
  closesAt: number;
  cohort: Cohort;
  instrument: string;
  way: Way;
  version: string;
  publicKey: Uint8Array;
  fingerprint: string;
};

/** Undefined if there is no such wave or it does not ask this cohort by this way. */
export async function findInvitation(
  db: Db,
  waveId: string,
  cohort: Cohort,
  way: Way,
): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom("survey_wave_cohorts as cohorts")
    .innerJoin("survey_wave_instruments as instruments", (join) =>
      join
        .onRef("instruments.wave_id", "=", "cohorts.wave_id")
        .onRef("instruments.instrument", "=", "cohorts.instrument"),
    )
    .innerJoin("survey_wave_keys as keys", (join) =>
      join.onRef("keys.wave_id", "=", "cohorts.wave_id").onRef("keys.instrument", "=", "cohorts.instrument"),
    )
    .innerJoin("survey_waves as waves", "waves.id", "cohorts.wave_id")
    .select(["waves.id as waveId", "waves.school_id as schoolId", "waves.state"])
    .select(["waves.opens_at as opensAt", "waves.closes_at as closesAt"])
    .select(["instruments.instrument", "instruments.version"])
    .select(["keys.fingerprint", "keys.public_key as publicKey"])
    .where("waves.id", "=", waveId)
    .where("cohorts.cohort", "=", cohort)
    .where("keys.way", "=", way)
    .executeTakeFirst();
  return row && { ...row, cohort, way };
}

/** Every wave that is open to this cohort of the school. */
export async function listOpenWaves(
  db: Db,
  schoolId: string,
  cohort: Cohort,
  now: number,
): Promise<{ waveId: string; closesAt: number }[]> {
  return db
    .selectFrom("survey_waves as waves")
    .innerJoin("survey_wave_cohorts as cohorts", "cohorts.wave_id", "waves.id")
    .select(["waves.id as waveId", "waves.closes_at as closesAt"])
    .where("waves.school_id", "=", schoolId)
    .where("waves.state", "=", "open")
    .where("waves.opens_at", "<=", now)
    .where("waves.closes_at", ">", now)
    .where("cohorts.cohort", "=", cohort)
    .execute();
}

/** Notes that this holder has a token for this blinded message. False if they have one for another. */
export async function recordToken(db: Db, token: Row<"survey_tokens">): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("survey_tokens")
    .values(token)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return true;
  const first = await findToken(db, token.wave_id, token.holder);
  return first !== undefined && Buffer.from(first).equals(token.blinded_hash);
}

/** The hash of the blinded message for which this holder has a token. */
export async function findToken(db: Db, waveId: string, holder: string): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom("survey_tokens")
    .select("blinded_hash")
    .where("wave_id", "=", waveId)
    .where("holder", "=", holder)
    .executeTakeFirst();
  return row?.blinded_hash;
}

/** How many tokens were given, by the name of their key. */
export async function countTokens(db: Db, waveId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("survey_tokens")
    .select(["instrument", "way", (eb) => eb.fn.countAll<number>().as("tokens")])
    .where("wave_id", "=", waveId)
    .groupBy(["instrument", "way"])
    .execute();
  return new Map(rows.map(({ tokens, ...key }) => [keyName(key), tokens]));
}

export async function countTokensByCohort(db: Db, waveId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("survey_tokens")
    .select(["cohort", (eb) => eb.fn.countAll<number>().as("tokens")])
    .where("wave_id", "=", waveId)
    .groupBy("cohort")
    .execute();
  return new Map(rows.map(({ cohort, tokens }) => [cohort, tokens]));
}

/** How many slips were used, by cohort. */
export async function countSlipTokens(db: Db, waveId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("survey_tokens")
    .select(["cohort", (eb) => eb.fn.countAll<number>().as("tokens")])
    .where("wave_id", "=", waveId)
    .where("way", "=", "slip")
    .groupBy("cohort")
    .execute();
  return new Map(rows.map(({ cohort, tokens }) => [cohort, tokens]));
}

export async function removeTokens(db: Db, waveId: string): Promise<void> {
  await db.deleteFrom("survey_tokens").where("wave_id", "=", waveId).execute();
}
