import type { Db } from "#db/connection.ts";
import type { Release } from "#app/surveys/release/release.ts";

/** Throws if the wave is not sealed or has a release of this instrument already: the database itself sees to both. */
export async function insertRelease(db: Db, release: Release, document: string, now: number): Promise<void> {
  const { wave, instrument, policy, hash } = release;
  const row = { wave_id: wave.id, instrument: instrument.id, policy, released_at: now, hash, document };
  await db.insertInto("survey_releases").values(row).execute();
}

/** Takes a wave's id from whoever was allowed to find the wave. */
export async function listReleases(db: Db, waveId: string): Promise<Release[]> {
  const rows = await db
    .selectFrom("survey_releases")
    .select("document")
    .where("wave_id", "=", waveId)
    .execute();
  return rows.map(({ document }) => JSON.parse(document) as Release);
}

/** The waves, of these, that have been released. */
export async function listReleasedWaves(db: Db, waveIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (waveIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("survey_releases")
    .select("wave_id")
    .distinct()
    .where("wave_id", "in", waveIds)
    .execute();
  return new Set(rows.map((row) => row.wave_id));
}

/** What the school released of this instrument before this moment. */
export async function listEarlierReleases(
  db: Db,
  { schoolId, instrument, before }: { schoolId: string; instrument: string; before: number },
): Promise<Release[]> {
  const rows = await db
    .selectFrom("survey_releases as releases")
    .innerJoin("survey_waves as waves", "waves.id", "releases.wave_id")
    .select("releases.document")
    .where("waves.school_id", "=", schoolId)
    .where("waves.closes_at", "<", before)
    .where("releases.instrument", "=", instrument)
    .execute();
  return rows.map(({ document }) => JSON.parse(document) as Release);
}

/** Waves whose box is sealed and whose results nobody has reckoned yet. */
export async function listUnreleasedWaves(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("survey_waves as waves")
    .select("waves.id")
    .where("waves.state", "=", "sealed")
    .where("waves.id", "not in", (eb) => eb.selectFrom("survey_releases").select("survey_releases.wave_id"))
    .orderBy("waves.closes_at")
    .execute();
  return rows.map(({ id }) => id);
}

export type ReleasedWave = { waveId: string; schoolId: string; closesAt: number; releasedAt: number };

/** Released waves of which ballots and tokens are still kept. */
export async function listUnforgottenWaves(db: Db): Promise<ReleasedWave[]> {
  return db
    .selectFrom("survey_releases as releases")
    .innerJoin("survey_waves as waves", "waves.id", "releases.wave_id")
    .select(["waves.id as waveId", "waves.school_id as schoolId", "waves.closes_at as closesAt"])
    .select((eb) => eb.fn.max("releases.released_at").as("releasedAt"))
    .where("waves.id", "not in", (eb) => eb.selectFrom("survey_forgotten").select("survey_forgotten.wave_id"))
    .groupBy(["waves.id", "waves.school_id", "waves.closes_at"])
    .execute();
}

/** False if somebody else has noted it. */
export async function insertForgotten(db: Db, waveId: string, now: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("survey_forgotten")
    .values({ wave_id: waveId, forgotten_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** When a wave was released, and when its ballots and tokens were deleted. */
export async function findReleaseTimes(
  db: Db,
  waveId: string,
): Promise<{ releasedAt: number; forgottenAt: number | undefined } | undefined> {
  const row = await db
    .selectFrom("survey_releases as releases")
    .leftJoin("survey_forgotten as forgotten", "forgotten.wave_id", "releases.wave_id")
    .select(["releases.released_at as releasedAt", "forgotten.forgotten_at as forgottenAt"])
    .where("releases.wave_id", "=", waveId)
    .orderBy("releases.released_at", "desc")
    .executeTakeFirst();
  return row && { releasedAt: row.releasedAt, forgottenAt: row.forgottenAt ?? undefined };
}
