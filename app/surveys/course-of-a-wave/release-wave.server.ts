import type { Db } from "#db/connection.ts";
import { readSealedBallots, type SealedBallot } from "#app/surveys/ballot-box/seal-box.server.ts";
import { findInstrument } from "#app/surveys/questionnaires/instruments.server.ts";
import type { Instrument } from "#app/surveys/questionnaires/instrument.ts";
import { canonicalJson } from "#app/surveys/release/canonical.ts";
import type { Release } from "#app/surveys/release/release.ts";
import { rowOf } from "#app/surveys/release/row.ts";
import type { Wave, WaveInstrument } from "#app/surveys/waves/wave.ts";
import { findWaveById } from "#app/surveys/waves/waves-queries.server.ts";
import { eligibleOf } from "./eligible.ts";
import { reckonApart } from "./reckon-apart.server.ts";
import {
  insertRelease,
  listEarlierReleases,
  listReleasedWaves,
} from "#app/surveys/waves/releases-queries.server.ts";
import type { Office } from "#app/request-context.ts";

type Needed = Pick<Office, "db" | "dataFolder">;

/**
 * Reckons what may be shown of a sealed wave and keeps it for good: all its instruments at once, once. False where there
 * is nothing to do; after a crash it is called again.
 */
export async function releaseWave(
  { db, dataFolder }: Needed,
  waveId: string,
  now = Date.now(),
): Promise<boolean> {
  const wave = await findWaveById(db, waveId);
  if (wave?.state !== "sealed" || (await isReleased(db, waveId))) return false;
  const ballots = readSealedBallots(dataFolder, wave.id);
  const releases: Release[] = [];
  for (const asked of wave.instruments) releases.push(await releaseOf(db, wave, asked, ballots));
  try {
    await db.transaction().execute(async (trx) => {
      for (const release of releases) await insertRelease(trx, release, canonicalJson(release), now);
    });
  } catch (error) {
    // Another process was quicker, and the database keeps the first.
    if (await isReleased(db, waveId)) return false;
    throw error;
  }
  return true;
}

async function releaseOf(
  db: Db,
  wave: Wave,
  asked: WaveInstrument,
  ballots: readonly SealedBallot[],
): Promise<Release> {
  const instrument = requireInstrument(asked.instrument, asked.version);
  const earlier = { schoolId: wave.schoolId, instrument: asked.instrument, before: wave.closesAt };
  const survey = {
    instrument,
    rows: ballots
      .filter((ballot) => ballot.instrument === asked.instrument)
      .map((ballot) => rowOf(instrument, ballot)),
    eligible: eligibleOf(instrument, wave.cohorts),
    wave: { id: wave.id, opensAt: wave.opensAt, closesAt: wave.closesAt },
    earlierReleases: (await listEarlierReleases(db, earlier)).map((release) => {
      return {
        release,
        instrument: requireInstrument(release.instrument.id, String(release.instrument.version)),
      };
    }),
  };
  return reckonApart(survey);
}

function requireInstrument(id: string, version: string): Instrument {
  const instrument = findInstrument(id, Number(version));
  if (!instrument) throw new Error(`content/surveys has no ${id}@${version} any more: a wave still needs it`);
  return instrument;
}

async function isReleased(db: Db, waveId: string): Promise<boolean> {
  return (await listReleasedWaves(db, [waveId])).has(waveId);
}
