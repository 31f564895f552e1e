import type { Viewer } from "#app/accounts/viewer.ts";
import { ballotFormOf, instrumentIds, type Instrument, type InstrumentId } from "#app/surveys/instrument.ts";
import { listInstruments } from "#app/surveys/instruments.server.ts";
import { releaseWave } from "#app/surveys/results/release-wave.server.ts";
import { printSlips } from "#app/surveys/tokens/print-slips.server.ts";
import { beginClosing, finishClosing } from "#app/surveys/waves/close-wave.server.ts";
import { countParticipation } from "#app/surveys/waves/count-participation.server.ts";
import { openWave } from "#app/surveys/waves/open-wave.server.ts";
import { referralPlan } from "#app/surveys/waves/referral-plan.ts";
import { graceBeforeSeal, type Wave } from "#app/surveys/waves/wave.ts";
import type { Db } from "#db/connection.ts";
import type { CreatedSchool } from "./create-school.ts";
import { inventBallot, type Shifts, type Voter } from "./invent-ballot.ts";
import type { Random } from "./random.ts";
import {
  cohortsOf,
  openWaveBegun,
  openWavePlan,
  pastWaves,
  slipsForParents,
  type WavePlan,
} from "./survey-plan.ts";
import { voteTogether, type Vote } from "./vote.ts";

type Place = { db: Db; dataFolder: string };

/** What has been asked and answered: all of it by the way that real waves and real answers go. */
export async function conductSurveys(
  place: Place,
  school: CreatedSchool,
  random: Random,
  now = Date.now(),
): Promise<void> {
  const psychologist = school.staff.find(({ plan }) => plan.role === "psychologist")?.viewer;
  if (!psychologist) throw new Error("the school has no psychologist");
  for (const plan of pastWaves(now)) await conductPastWave(place, school, psychologist, plan, random);
  await conductOpenWave(place, school, psychologist, random, now);
}

async function conductPastWave(
  place: Place,
  school: CreatedSchool,
  psychologist: Viewer,
  plan: WavePlan,
  random: Random,
): Promise<void> {
  const { opensAt, closesAt, response, shifts } = plan;
  const wave = await open(place, psychologist, plan, opensAt);
  for (const { pupils, schoolClass } of school.classes) {
    const instrument = instrumentOfGrade(schoolClass.grade);
    const present = pupils.filter(() => random.chance(response[instrument]));
    const voters = present.map(({ viewer }) => ({ viewer, ...schoolClass }));
    await voteTogether(
      place,
      wave,
      voters.map((voter) => vote(instrument, { viewer: voter.viewer }, voter)),
      opensAt,
    );
  }
  const staff = staffOf(school).filter(() => random.chance(response.staff));
  const slips = await print(place, psychologist, wave, opensAt);
  const parents = slips.slice(0, Math.round(response.parents * slips.length));
  await voteTogether(
    place,
    wave,
    staff.map((viewer) => vote("staff", { viewer })),
    opensAt,
  );
  await voteTogether(
    place,
    wave,
    parents.map((slip) => vote("parents", { slip })),
    opensAt,
  );

  const sealsAt = closesAt + graceBeforeSeal;
  await beginClosing(place, { wave }, closesAt);
  await finishClosing(place, wave.id, sealsAt);
  await releaseWave(place, wave.id, sealsAt);

  function vote(instrument: InstrumentId, asker: Vote["asker"], voter?: Voter): Vote {
    return voteOf(instrument, asker, shifts, random, voter);
  }
}

/** Some classes have had their turn; those whose accounts are given to visitors have not. */
async function conductOpenWave(
  place: Place,
  school: CreatedSchool,
  psychologist: Viewer,
  random: Random,
  now: number,
): Promise<void> {
  const plan = openWavePlan(now);
  const wave = await open(place, psychologist, plan, plan.opensAt);
  for (const { pupils, schoolClass } of school.classes) {
    if (!openWaveBegun.grades.includes(schoolClass.grade) || pupils.some(({ did }) => did !== undefined))
      continue;
    const instrument = instrumentOfGrade(schoolClass.grade);
    const present = pupils.filter(() => random.chance(0.9));
    await voteTogether(
      place,
      wave,
      present.map(({ viewer }) => voteOf(instrument, { viewer }, {}, random, schoolClass)),
      now,
    );
  }
  const staff = staffOf(school, "without visitors").filter(() => random.chance(openWaveBegun.staff));
  await voteTogether(
    place,
    wave,
    staff.map((viewer) => voteOf("staff", { viewer }, {}, random)),
    now,
  );
  await countParticipation(place.db, wave, now);
}

async function open(
  place: Place,
  viewer: Viewer,
  { opensAt, closesAt }: Pick<WavePlan, "opensAt" | "closesAt">,
  now: number,
): Promise<Wave> {
  const instruments = instrumentIds.map((id) => ({ form: ballotFormOf(newest(id)), cohorts: cohortsOf(id) }));
  const wave = { opensAt, closesAt, instruments, referralPlan };
  const result = await openWave(place, { viewer, wave, origin: "http://localhost" }, now);
  if ("problems" in result) throw new Error(`a wave does not open: ${JSON.stringify(result.problems)}`);
  return result.wave;
}

async function print({ db }: Place, viewer: Viewer, wave: Wave, now: number): Promise<string[]> {
  const codes = await printSlips(db, { viewer, wave, cohort: "parents", count: slipsForParents }, now);
  if (!codes) throw new Error("no slips were printed");
  return codes;
}

function voteOf(
  instrument: InstrumentId,
  asker: Vote["asker"],
  shifts: Shifts,
  random: Random,
  voter?: Voter,
): Vote {
  const { grade = null, language = null } = voter ?? {};
  return {
    asker,
    instrument,
    answers: inventBallot(newest(instrument), { grade, language }, shifts, random),
  };
}

function staffOf({ staff }: CreatedSchool, who?: "without visitors"): Viewer[] {
  const asked = staff.filter(({ plan, did }) => plan.role !== "operator" && (!who || did === undefined));
  return asked.map(({ viewer }) => viewer);
}

function instrumentOfGrade(grade: number): InstrumentId {
  return grade <= 4 ? "pupils-1-4" : "pupils-5-11";
}

function newest(id: InstrumentId): Instrument {
  const instrument = listInstruments().find((one) => one.id === id);
  if (!instrument) throw new Error(`content/surveys has no ${id}`);
  return instrument;
}
