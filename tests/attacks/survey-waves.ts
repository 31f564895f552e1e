import { itemsOf } from "#app/surveys/questionnaires/instrument.ts";
import { findInstrument } from "#app/surveys/questionnaires/instruments.server.ts";
import { canonicalJson } from "#app/surveys/release/canonical.ts";
import { reckonRelease } from "#app/surveys/course-of-a-wave/reckon-release.server.ts";
import { insertRelease } from "#app/surveys/waves/releases-queries.server.ts";
import type { WaveState } from "#app/surveys/waves/wave.ts";
import { insertWave } from "#app/surveys/waves/waves-queries.server.ts";
import type { TestSchool } from "#tests/support/people.ts";

/** The survey of the test school that is under way, and the one that has been released. */
export const openWaveId = "0e0e0e0e-0000-4000-8000-000000000001";
export const releasedWaveId = "0e0e0e0e-0000-4000-8000-000000000002";

const day = 24 * 60 * 60_000;

/** Only what stands in the database: nobody answers here. */
export async function addWaves({ db, schoolId, people }: TestSchool): Promise<void> {
  const now = Date.now();
  const rest = { opened_by: people.madina.accountId, referral_plan: "[]", today: "2026-11-20" };
  await insertWave(db, waveOf(openWaveId, "open", now - day), rest);
  const released = waveOf(releasedWaveId, "sealed", now - 200 * day);
  await insertWave(db, released, rest);
  const instrument = findInstrument("pupils-5-11", 1)!;
  const [item] = itemsOf(instrument);
  const rows = Array.from({ length: 40 }, (_, row) => ({
    key: `${row}`.padStart(32, "0"),
    answers: { [item!.id]: row % 4 },
    background: {},
  }));
  const { id, opensAt, closesAt } = released;
  const survey = { instrument, rows, eligible: { total: 50 }, wave: { id, opensAt, closesAt } };
  const release = reckonRelease(survey);
  await insertRelease(db, release, canonicalJson(release), now);

  function waveOf(waveId: string, state: WaveState, begin: number) {
    const dates = { opensAt: begin, closesAt: begin + 14 * day, sealsAt: undefined, sealedAt: undefined };
    const keys = (["account", "slip"] as const).map((way) => {
      return { way, publicKey: new Uint8Array(8), fingerprint: "0000", count: undefined };
    });
    return {
      id: waveId,
      schoolId,
      state,
      code: waveId.slice(-6),
      ...dates,
      instruments: [{ instrument: "pupils-5-11", version: "1", keys, isWholeSchoolOnly: false }],
      cohorts: [{ cohort: "grade-7" as const, instrument: "pupils-5-11", accounts: 50, slips: 0 }],
    };
  }
}
