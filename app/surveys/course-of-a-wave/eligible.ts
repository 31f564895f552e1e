import { bandOf, type Instrument } from "#app/surveys/questionnaires/instrument.ts";
import type { Eligible } from "#app/surveys/release/population.ts";
import { gradeOf } from "#app/surveys/waves/cohort.ts";
import type { WaveCohort } from "#app/surveys/waves/wave.ts";

/**
 * How many were asked this instrument, in all and by its bands: from grades, whatever pupils say of themselves. The bands
 * are of those with an account: a slip’s ballot counts in the whole alone.
 */
export function eligibleOf(instrument: Instrument, cohorts: readonly WaveCohort[]): Eligible {
  const asked = cohorts.filter((one) => one.instrument === instrument.id);
  const byBand: Record<string, number> = {};
  for (const { cohort, accounts } of asked) {
    const grade = gradeOf(cohort);
    const band = grade === undefined ? undefined : bandOf(instrument, grade);
    if (band) byBand[band.id] = (byBand[band.id] ?? 0) + accounts;
  }
  return { total: asked.reduce((sum, { accounts, slips }) => sum + accounts + slips, 0), byBand };
}
