import { addDays, dayIn, startOfDay } from "#app/calendar/day.server.ts";
import { ballotFormOf, type Instrument } from "#app/surveys/questionnaires/instrument.ts";
import { gradeCohort, type Cohort } from "../waves/cohort.ts";
import { planBox, referralPlan } from "../waves/referral-plan.ts";
import type { NewWave } from "../waves/wave.ts";

/** What the form says: days as `2026-11-21`, boxes that are ticked by name. */
export type OpeningForm = { opens: string; closes: string; ticked: ReadonlySet<string> };

/** Who may be asked with this instrument. */
export function cohortsFor({ audience, grades }: Instrument, gradesOfSchool: readonly number[]): Cohort[] {
  if (audience !== "pupils") return [audience];
  const [first, last] = grades ?? [1, 11];
  return gradesOfSchool.filter((grade) => grade >= first && grade <= last).map(gradeCohort);
}

/** What a psychologist asked for, in the words of `openWave`. A survey that begins today begins at once. */
export function askedWave(
  { opens, closes, ticked }: OpeningForm,
  instruments: readonly Instrument[],
  { gradesOfSchool, timeZone, now }: { gradesOfSchool: readonly number[]; timeZone: string; now: number },
): NewWave {
  const asked = instruments.map((instrument) => {
    const cohorts = cohortsFor(instrument, gradesOfSchool).filter((cohort) => ticked.has(cohort));
    return { form: ballotFormOf(instrument), cohorts };
  });
  return {
    opensAt: opens === dayIn(timeZone, now) ? now : startOfDay(timeZone, opens),
    closesAt: startOfDay(timeZone, addDays(closes, 1)),
    instruments: asked.filter(({ cohorts }) => cohorts.length > 0),
    referralPlan: referralPlan.filter((point) => ticked.has(planBox(point))),
  };
}
