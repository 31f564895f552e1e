import { ballotFormOf, type Instrument, type InstrumentId } from "#app/surveys/questionnaires/instrument.ts";
import { listInstruments } from "#app/surveys/questionnaires/instruments.server.ts";
import { beginClosing, finishClosing } from "#app/surveys/course-of-a-wave/close-wave.server.ts";
import type { Wave } from "#app/surveys/waves/wave.ts";
import { inventBallot, type Shifts } from "#app/demonstration/invent-ballot.ts";
import { seededRandom } from "#app/demonstration/random.ts";
import { voteTogether } from "#app/demonstration/vote.ts";
import { day, openedWave, opening, type SurveySchool } from "./survey-school.ts";

/** A questionnaire as it stands, of grades 5–11 unless another is named. */
export function realInstrument(named: InstrumentId = "pupils-5-11"): Instrument {
  const instrument = listInstruments().find(({ id }) => id === named);
  if (!instrument) throw new Error("there is no questionnaire: run `npm run build`");
  return instrument;
}

/** A wave that asks the pupils of grade 7 what is really asked, and these others. */
export function openedRealWave(
  school: SurveySchool,
  now = opening,
  others: readonly ("staff" | "parents")[] = [],
): Promise<Wave> {
  const pupils = { form: ballotFormOf(realInstrument()), cohorts: ["grade-7" as const] };
  const rest = others.map((id) => ({ form: ballotFormOf(realInstrument(id)), cohorts: [id] }));
  const instruments = [pupils, ...rest];
  return openedWave(school, { instruments, opensAt: now, closesAt: now + 14 * day }, now);
}

/** So many of the pupils answer, by the whole protocol. */
export function answer(school: SurveySchool, wave: Wave, count: number, now = opening, shifts: Shifts = {}) {
  const random = seededRandom(7);
  const votes = school.pupils.slice(0, count).map((viewer) => ({
    asker: { viewer },
    instrument: "pupils-5-11",
    answers: inventBallot(realInstrument(), { grade: 7, language: "kk" }, shifts, random),
  }));
  return voteTogether(school, wave, votes, now);
}

/** Closes and seals it, two weeks and a day after it was opened. */
export async function sealed(school: SurveySchool, wave: Wave): Promise<number> {
  const at = wave.closesAt + day;
  await beginClosing(school, { wave }, wave.closesAt);
  await finishClosing(school, wave.id, at);
  return at;
}
