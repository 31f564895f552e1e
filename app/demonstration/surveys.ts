import { serverKey } from "#app/accounts/server-key.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import { issueCards } from "#app/school/sign-in/issue-card.server.ts";
import { hasCards } from "#app/school/classes/school-class.ts";
import {
  ballotFormOf,
  instrumentIds,
  type Instrument,
  type InstrumentId,
} from "#app/surveys/questionnaires/instrument.ts";
import { listInstruments } from "#app/surveys/questionnaires/instruments.server.ts";
import { releaseWave } from "#app/surveys/course-of-a-wave/release-wave.server.ts";
import { nameOfWay } from "#app/surveys/tokens/admissions-queries.server.ts";
import { sayInRightHands } from "#app/surveys/tokens/admit-pupil.server.ts";
import { askForSlips } from "#app/surveys/tokens/ask-for-slips.server.ts";
import { listNewWays } from "#app/surveys/tokens/list-new-ways.server.ts";
import { printSlips } from "#app/surveys/tokens/print-slips.server.ts";
import { beginClosing, finishClosing } from "#app/surveys/course-of-a-wave/close-wave.server.ts";
import { countParticipation } from "#app/surveys/course-of-a-wave/count-participation.server.ts";
import { enterWithoutAccount } from "#app/surveys/waves/enter-without-account.server.ts";
import { openWave } from "#app/surveys/course-of-a-wave/open-wave.server.ts";
import { referralPlan } from "#app/surveys/waves/referral-plan.ts";
import { graceBeforeSeal, type Wave } from "#app/surveys/waves/wave.ts";
import type { Db } from "#db/connection.ts";
import type { CreatedSchool } from "./create-school.ts";
import { inventBallot, type Shifts, type Voter } from "./invent-ballot.ts";
import type { Random } from "./random.ts";
import { registeredAt } from "./school-days.ts";
import {
  cohortsOf,
  openWaveBegun,
  openWavePlan,
  pastWaves,
  slipsForParents,
  type WavePlan,
} from "./survey-plan.ts";
import { voteTogether, type Vote } from "./vote.ts";
import type { Office } from "#app/request-context.ts";

type Needed = Pick<Office, "db" | "dataFolder">;

/** What has been asked and answered: all of it by the way that real waves and real answers go. */
export async function conductSurveys(
  office: Needed,
  school: CreatedSchool,
  random: Random,
  now = Date.now(),
): Promise<void> {
  const [psychologist, head] = (["psychologist", "head"] as const).map(
    (role) => school.staff.find(({ plan }) => plan.role === role)?.viewer,
  );
  if (!psychologist || !head) throw new Error("the school has no psychologist or no head");
  const people = new Map([["parents", slipsForParents] as const]);
  await enterWithoutAccount(office.db, { viewer: head, people }, registeredAt);
  for (const plan of pastWaves(now))
    await conductPastWave(office, school, { psychologist, head }, plan, random);
  await conductOpenWave(office, school, psychologist, random, now);
}

async function conductPastWave(
  office: Needed,
  school: CreatedSchool,
  { psychologist, head }: Record<"psychologist" | "head", Viewer>,
  plan: WavePlan,
  random: Random,
): Promise<void> {
  const { opensAt, closesAt, response, shifts } = plan;
  const wave = await open(office, psychologist, plan, opensAt);
  await replaceCards(office, school, plan.lostCards, opensAt);
  for (const viewer of [psychologist, head]) await vouch(office.db, viewer, wave, opensAt);
  for (const { pupils, schoolClass } of school.classes) {
    const instrument = instrumentOfGrade(schoolClass.grade);
    const present = pupils.filter(() => random.chance(response[instrument]));
    const voters = present.map(({ viewer }) => ({ viewer, ...schoolClass }));
    await voteTogether(
      office,
      wave,
      voters.map((voter) => vote(instrument, { viewer: voter.viewer }, voter)),
      opensAt,
    );
  }
  const staff = staffOf(school).filter(() => random.chance(response.staff));
  const slips = await print(office, psychologist, wave, opensAt);
  const parents = slips.slice(0, Math.round(response.parents * slips.length));
  await voteTogether(
    office,
    wave,
    staff.map((viewer) => vote("staff", { viewer })),
    opensAt,
  );
  await voteTogether(
    office,
    wave,
    parents.map((slip) => vote("parents", { slip })),
    opensAt,
  );

  const sealsAt = closesAt + graceBeforeSeal;
  await beginClosing(office, { wave }, closesAt);
  await finishClosing(office, wave.id, sealsAt);
  await releaseWave(office, wave.id, sealsAt);

  function vote(instrument: InstrumentId, asker: Vote["asker"], voter?: Voter): Vote {
    return voteOf(instrument, asker, shifts, random, voter);
  }
}

/** Some classes have had their turn; those whose accounts are given to visitors have not. */
async function conductOpenWave(
  office: Needed,
  school: CreatedSchool,
  psychologist: Viewer,
  random: Random,
  now: number,
): Promise<void> {
  const plan = openWavePlan(now);
  const wave = await open(office, psychologist, plan, plan.opensAt);
  for (const { pupils, schoolClass } of school.classes) {
    if (!openWaveBegun.grades.includes(schoolClass.grade) || pupils.some(({ did }) => did !== undefined))
      continue;
    const instrument = instrumentOfGrade(schoolClass.grade);
    const present = pupils.filter(() => random.chance(0.9));
    await voteTogether(
      office,
      wave,
      present.map(({ viewer }) => voteOf(instrument, { viewer }, {}, random, schoolClass)),
      now,
    );
  }
  const staff = staffOf(school, "without visitors").filter(() => random.chance(openWaveBegun.staff));
  await voteTogether(
    office,
    wave,
    staff.map((viewer) => voteOf("staff", { viewer }, {}, random)),
    now,
  );
  await countParticipation(office.db, wave, now);
  // What waits for somebody's word on the day the demonstration is opened.
  await askForSlips(office.db, { viewer: psychologist, wave, cohort: "parents", count: 6 }, now);
  await replaceCards(office, school, openWaveBegun.lostCards, now);
  await vouch(office.db, psychologist, wave, now);
}

/** The last pupils of a class of the youngest have lost their cards, not those whose cards visitors are given. */
async function replaceCards(
  { db, dataFolder }: Needed,
  { classes }: CreatedSchool,
  lost: number,
  now: number,
): Promise<void> {
  const created = classes.find(
    ({ plan, pupils }) => hasCards(plan) && pupils.every(({ did }) => did === undefined),
  );
  if (!created || lost === 0) return;
  const { schoolClass, pupils, leader } = created;
  const accountIds = pupils.slice(-lost).map(({ viewer }) => viewer.accountId);
  const office = { db, serverKey: serverKey(dataFolder) };
  await issueCards(office, { accountIds, schoolId: schoolClass.schoolId, issuedBy: leader.accountId }, now);
}

async function vouch(db: Db, viewer: Viewer, wave: Wave, now: number): Promise<void> {
  const ways = new Set((await listNewWays(db, wave)).map(nameOfWay));
  await sayInRightHands(db, { viewer, wave, ways }, now);
}

async function open(
  office: Needed,
  viewer: Viewer,
  { opensAt, closesAt }: Pick<WavePlan, "opensAt" | "closesAt">,
  now: number,
): Promise<Wave> {
  const instruments = instrumentIds.map((id) => ({ form: ballotFormOf(newest(id)), cohorts: cohortsOf(id) }));
  const wave = { opensAt, closesAt, instruments, referralPlan };
  const result = await openWave(office, { viewer, wave, origin: "http://localhost" }, now);
  if ("problems" in result) throw new Error(`a wave does not open: ${JSON.stringify(result.problems)}`);
  return result.wave;
}

async function print({ db }: Needed, viewer: Viewer, wave: Wave, now: number): Promise<string[]> {
  const result = await printSlips(db, { viewer, wave, cohort: "parents", count: slipsForParents }, now);
  if ("problem" in result) throw new Error(`no slips were printed: ${result.problem}`);
  return result.codes;
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
