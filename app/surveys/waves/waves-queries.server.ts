import { holdsRole, type Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#db/connection.ts";
import type { Row } from "#db/schema.ts";
import { sortCohorts, type Cohort } from "./cohort.ts";
import { capAtEligible, type Participation } from "./participation.ts";
import type { KeyId } from "../way.ts";
import { isWholeSchoolOnly, type Wave, type WaveKey } from "./wave.ts";

/** The waves of the viewer's school, the newest first, for psychologist and head. */
export async function listWaves(db: Db, viewer: Viewer): Promise<Wave[]> {
  if (!seesWaves(viewer)) return [];
  const rows = await db
    .selectFrom("survey_waves")
    .selectAll()
    .where("school_id", "=", viewer.schoolId)
    .orderBy("opens_at", "desc")
    .execute();
  return completeWaves(db, rows);
}

/** The first of them. */
export async function findNewestWave(db: Db, viewer: Viewer): Promise<Wave | undefined> {
  if (!seesWaves(viewer)) return undefined;
  const rows = await db
    .selectFrom("survey_waves")
    .selectAll()
    .where("school_id", "=", viewer.schoolId)
    .orderBy("opens_at", "desc")
    .limit(1)
    .execute();
  const [wave] = await completeWaves(db, rows);
  return wave;
}

export async function findWave(db: Db, viewer: Viewer, waveId: string): Promise<Wave | undefined> {
  const wave = seesWaves(viewer) ? await findWaveById(db, waveId) : undefined;
  return wave?.schoolId === viewer.schoolId ? wave : undefined;
}

/** For the server's own work; a person finds a wave through who they are. */
export async function findWaveById(db: Db, waveId: string): Promise<Wave | undefined> {
  const row = await db.selectFrom("survey_waves").selectAll().where("id", "=", waveId).executeTakeFirst();
  const [wave] = await completeWaves(db, row ? [row] : []);
  return wave;
}

export async function listUnsealedWaves(db: Db): Promise<Wave[]> {
  const rows = await db.selectFrom("survey_waves").selectAll().where("state", "<>", "sealed").execute();
  return completeWaves(db, rows);
}

/** The last one that asked anybody: where no token was given, nothing can be compared with the next. */
export async function findLastWave(
  db: Db,
  schoolId: string,
): Promise<{ isSealed: boolean; closesAt: number } | undefined> {
  const row = await db
    .selectFrom("survey_waves")
    .select(["state", "closes_at as closesAt"])
    .where("school_id", "=", schoolId)
    .where((eb) =>
      eb.or([
        eb("state", "<>", "sealed"),
        // Counted at the seal: the tokens themselves are deleted one day.
        eb.exists(
          eb
            .selectFrom("survey_wave_keys")
            .select("survey_wave_keys.way")
            .whereRef("survey_wave_keys.wave_id", "=", "survey_waves.id")
            .where("survey_wave_keys.tokens", ">", 0),
        ),
      ]),
    )
    .orderBy("closes_at", "desc")
    .executeTakeFirst();
  return row && { isSealed: row.state === "sealed", closesAt: row.closesAt };
}

/** The wave that a code from a class sheet stands for: until the seal, because ballots are still on their way. */
export async function findWaveByCode(
  db: Db,
  code: string,
): Promise<{ id: string; schoolId: string } | undefined> {
  return db
    .selectFrom("survey_waves")
    .select(["id", "school_id as schoolId"])
    .where("code", "=", code)
    .where("state", "<>", "sealed")
    .executeTakeFirst();
}

type NewWaveRow = Pick<Row<"survey_waves">, "opened_by" | "referral_plan"> & {
  today: string;
  /** Who said how many slips there may be. */
  enteredBy?: (cohort: Cohort) => string | undefined;
};

export async function insertWave(
  db: Db,
  wave: Wave,
  { today, enteredBy = () => undefined, ...rest }: NewWaveRow,
): Promise<void> {
  await db
    .insertInto("survey_waves")
    .values({
      id: wave.id,
      school_id: wave.schoolId,
      state: wave.state,
      code: wave.code,
      opens_at: wave.opensAt,
      closes_at: wave.closesAt,
      ...rest,
    })
    .execute();
  const instruments = wave.instruments.map((one) => ({
    wave_id: wave.id,
    instrument: one.instrument,
    version: one.version,
  }));
  await db.insertInto("survey_wave_instruments").values(instruments).execute();
  const keys = wave.instruments.flatMap(({ instrument, keys: all }) =>
    all.map(({ way, publicKey, fingerprint }) => {
      return { wave_id: wave.id, instrument, way, public_key: publicKey, fingerprint };
    }),
  );
  await db.insertInto("survey_wave_keys").values(keys).execute();
  const cohorts = wave.cohorts.map((one) => ({
    wave_id: wave.id,
    ...one,
    slips_entered: one.slips,
    slips_entered_by: enteredBy(one.cohort) ?? null,
    slips_printed: 0,
    begun: 0,
    begun_on: today,
  }));
  await db.insertInto("survey_wave_cohorts").values(cohorts).execute();
}

/** False if the wave was not open any more. */
export async function setClosing(db: Db, waveId: string, closesAt: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("survey_waves")
    .set({ closes_at: closesAt })
    .where("id", "=", waveId)
    .where("state", "=", "open")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** False if the wave was not open any more. */
export async function markClosing(db: Db, waveId: string, closesAt: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("survey_waves")
    .set({ state: "closing", closes_at: closesAt })
    .where("id", "=", waveId)
    .where("state", "=", "open")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function setSealTime(db: Db, waveId: string, sealsAt: number): Promise<void> {
  await db.updateTable("survey_waves").set({ seals_at: sealsAt }).where("id", "=", waveId).execute();
}

/** False if somebody else has recorded the seal. */
export async function markSealed(db: Db, waveId: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("survey_waves")
    .set({ state: "sealed", sealed_at: now })
    .where("id", "=", waveId)
    .where("state", "=", "closing")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function recordCount(
  db: Db,
  waveId: string,
  { instrument, way }: KeyId,
  count: { tokens: number; ballots: number },
): Promise<void> {
  await db
    .updateTable("survey_wave_keys")
    .set(count)
    .where("wave_id", "=", waveId)
    .where("instrument", "=", instrument)
    .where("way", "=", way)
    .execute();
}

export async function listParticipation(db: Db, wave: Wave): Promise<Participation[]> {
  const rows = await db
    .selectFrom("survey_wave_cohorts")
    .select(["cohort", "accounts", "slips", "begun"])
    .where("wave_id", "=", wave.id)
    .execute();
  const all = rows.map(({ cohort, accounts, slips, begun }) => ({
    cohort: cohort as Cohort,
    eligible: accounts + slips,
    begun: capAtEligible(begun, accounts + slips),
  }));
  return sortCohorts(all);
}

/** True while some figure of the wave is not yet of this day. */
export async function isParticipationOld(db: Db, waveId: string, today: string): Promise<boolean> {
  const row = await db
    .selectFrom("survey_wave_cohorts")
    .select("cohort")
    .where("wave_id", "=", waveId)
    .where("begun_on", "<>", today)
    .executeTakeFirst();
  return row !== undefined;
}

export async function recordParticipation(
  db: Db,
  waveId: string,
  cohort: Cohort,
  begun: number,
  today: string,
): Promise<void> {
  await db
    .updateTable("survey_wave_cohorts")
    .set({ begun, begun_on: today })
    .where("wave_id", "=", waveId)
    .where("cohort", "=", cohort)
    .execute();
}

export async function recordSlipsAndCards(
  db: Db,
  waveId: string,
  cohort: Cohort,
  counts: Record<"slips_used" | "ways_renewed" | "ways_admitted", number>,
): Promise<void> {
  await db
    .updateTable("survey_wave_cohorts")
    .set(counts)
    .where("wave_id", "=", waveId)
    .where("cohort", "=", cohort)
    .execute();
}

function seesWaves(viewer: Viewer): boolean {
  return holdsRole(viewer, "psychologist") || holdsRole(viewer, "head");
}

/** With the same few queries, however many they are. */
async function completeWaves(db: Db, waves: readonly Row<"survey_waves">[]): Promise<Wave[]> {
  if (waves.length === 0) return [];
  const ids = waves.map(({ id }) => id);
  const [instruments, keys, cohorts] = await Promise.all([
    db
      .selectFrom("survey_wave_instruments")
      .selectAll()
      .where("wave_id", "in", ids)
      .orderBy("instrument")
      .execute(),
    db.selectFrom("survey_wave_keys").selectAll().where("wave_id", "in", ids).orderBy("way").execute(),
    db
      .selectFrom("survey_wave_cohorts")
      .select(["wave_id", "cohort", "instrument", "accounts", "slips"])
      .where("wave_id", "in", ids)
      .execute(),
  ]);
  return waves.map((wave) =>
    toWave(wave, {
      instruments: instruments.filter(({ wave_id }) => wave_id === wave.id),
      keys: keys.filter(({ wave_id }) => wave_id === wave.id),
      cohorts: cohorts.flatMap(({ wave_id, cohort, ...counts }) =>
        wave_id === wave.id ? [{ cohort: cohort as Cohort, ...counts }] : [],
      ),
    }),
  );
}

type PartsOfWave = {
  instruments: Row<"survey_wave_instruments">[];
  keys: Row<"survey_wave_keys">[];
  cohorts: Wave["cohorts"];
};

function toWave(row: Row<"survey_waves">, { instruments, keys, ...parts }: PartsOfWave): Wave {
  const cohorts = sortCohorts(parts.cohorts);
  return {
    id: row.id,
    schoolId: row.school_id,
    state: row.state,
    code: row.code,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    sealsAt: row.seals_at ?? undefined,
    sealedAt: row.sealed_at ?? undefined,
    instruments: instruments.map((one) => ({
      instrument: one.instrument,
      version: one.version,
      keys: keys.filter(({ instrument }) => instrument === one.instrument).map(toKey),
      isWholeSchoolOnly: isWholeSchoolOnly(one.instrument, cohorts),
    })),
    cohorts,
  };
}

function toKey({ way, public_key, fingerprint, tokens, ballots }: Row<"survey_wave_keys">): WaveKey {
  const count = tokens === null || ballots === null ? undefined : { tokens, ballots };
  return { way, publicKey: public_key, fingerprint, count };
}
