import { describe, expect, test } from "vitest";
import type { Viewer } from "#app/accounts/viewer.ts";
import { createBallotDesk } from "#app/surveys/ballot-box/cast-ballot.server.ts";
import { readSealedBallots } from "#app/surveys/ballot-box/seal-box.server.ts";
import type { Answers } from "#app/surveys/questionnaires/ballot-form.ts";
import { itemsOf, scaleOf } from "#app/surveys/questionnaires/instrument.ts";
import { rowOf } from "#app/surveys/release/row.ts";
import { reckonRelease } from "#app/surveys/course-of-a-wave/reckon-release.server.ts";
import { eligibleOf } from "#app/surveys/course-of-a-wave/eligible.ts";
import { releaseWave } from "#app/surveys/course-of-a-wave/release-wave.server.ts";
import { listReleases } from "#app/surveys/waves/releases-queries.server.ts";
import { answerForSlips, askForSlips } from "#app/surveys/tokens/ask-for-slips.server.ts";
import { findSurvey } from "#app/surveys/tokens/find-survey.server.ts";
import { issueToken } from "#app/surveys/tokens/issue-token.server.ts";
import { watchedDays } from "#app/accounts/new-way-in.ts";
import { printSlips } from "#app/surveys/tokens/print-slips.server.ts";
import { listSlipRequests } from "#app/surveys/tokens/slip-requests-queries.server.ts";
import { listSlipCounts } from "#app/surveys/tokens/slips-queries.server.ts";
import type { Wave } from "#app/surveys/waves/wave.ts";
import { inventBallot } from "#app/demonstration/invent-ballot.ts";
import { seededRandom } from "#app/demonstration/random.ts";
import { voteTogether } from "#app/demonstration/vote.ts";
import { openedRealWave, realInstrument, sealed } from "#tests/surveys/asked-school.ts";
import { makeSurveySchool } from "#tests/surveys/make-school.ts";
import { day, opening, type SurveySchool } from "#tests/surveys/survey-school.ts";
import { ballotOf, blindFor, tokenFor } from "#tests/surveys/voter.ts";
import { signInAsAll, stuffing, subtract } from "./stuff-ballots.ts";

const instrument = realInstrument();

describe("a psychologist who wants the answers of the one child that speaks another language", () => {
  test("gets no slips for it alone", async () => {
    const { school, wave } = await makeSchool();
    expect(await print(school, wave)).toEqual({ problem: "too-many" });
    await askForSlips(
      school.db,
      { viewer: school.psychologist, wave, cohort: "grade-7", count: 15 },
      opening,
    );
    expect(await agree(school, wave, school.psychologist)).toBe(false);
    expect(await print(school, wave)).toEqual({ problem: "too-many" });
  });

  test("learns none even from fifteen slips that the head has agreed to", { timeout: 120_000 }, async () => {
    const { school, wave } = await makeSchool();
    await askForSlips(
      school.db,
      { viewer: school.psychologist, wave, cohort: "grade-7", count: 15 },
      opening,
    );
    expect(await agree(school, wave, school.head)).toBe(true);
    const printed = await print(school, wave);
    const slips = "codes" in printed ? printed.codes : [];
    const desk = createBallotDesk(school.dataFolder);
    for (const [number, answers] of stuffing(instrument).entries()) {
      const token = await tokenFor(school, wave, { slip: slips[number]! });
      expect(await desk.cast(ballotOf(token, { ...answers, language: "other" }))).toBe("not-answers");
      expect(await desk.cast(ballotOf(token, answers))).toBe("counted");
    }
    desk.close();
    await releaseWave(school, wave.id, await sealed(school, wave));
    const [release] = await listReleases(school.db, wave.id);
    expect(release!.response.respondents).toBe(75);
    expect(subtract(release!, "other").size).toBe(0);
    expect(await listSlipCounts(school.db, wave.id)).toMatchObject([
      { entered: 0, granted: 15, printed: 15, used: 15 },
    ]);
  });

  test("would learn every figure, were slips counted as children are", { timeout: 120_000 }, async () => {
    const { school, wave, alone } = await makeSchool();
    await sealed(school, wave);
    const { id, opensAt, closesAt } = wave;
    const ballots = [
      ...readSealedBallots(school.dataFolder, wave.id),
      ...stuffing(instrument).map((answers, number) => {
        const background = { band: "grades-7-9", gender: "girl", language: "other" };
        return { key: `${number}`.padStart(32, "0"), answers: { ...answers, ...background } };
      }),
    ];
    const release = reckonRelease({
      instrument,
      rows: ballots.map((ballot) => rowOf(instrument, { ...ballot, way: "account" })),
      eligible: eligibleOf(instrument, wave.cohorts),
      wave: { id, opensAt, closesAt },
    });
    const learnt = subtract(release, "other");
    expect(learnt.size).toBeGreaterThan(30);
    expect([...learnt].filter(([item, isGood]) => isGood !== isGoodAnswer(alone, item))).toEqual([]);
  });
});

describe("a class teacher who makes new cards for the whole class and signs in as each", () => {
  test("casts not one vote, and the children cast theirs", async () => {
    const { school, wave } = await makeClass();
    const impostors = await signInAsAll(school, opening);
    expect(await countTokens(school, wave, impostors)).toBe(0);
    expect(await countTokens(school, wave, school.pupils)).toBe(school.pupils.length);
    await sealed(school, wave);
    expect(await listSlipCounts(school.db, wave.id)).toMatchObject([{ newWays: 19, admitted: 0 }]);
  });

  test("casts none either with cards made in the days before", async () => {
    const { school, wave } = await makeClass();
    const impostors = await signInAsAll(school, opening - watchedDays * day);
    expect(await countTokens(school, wave, impostors)).toBe(0);
  });

  test("would cast them all with cards on which nobody keeps an eye, and the children come too late", async () => {
    const { school, wave } = await makeClass();
    const impostors = await signInAsAll(school, opening - (watchedDays + 1) * day);
    expect(await countTokens(school, wave, impostors)).toBe(19);
    expect(await countTokens(school, wave, school.pupils)).toBe(0);
    const asker = { viewer: school.pupils[0]! };
    expect(await findSurvey(school, wave.id, asker, opening)).toMatchObject({ hasToken: true });
  });
});

/** Sixty-one of grade 7 have answered, of whom one is taught in another language. */
async function makeSchool() {
  const school = await makeSurveySchool({ pupils: 61 });
  const wave = await openedRealWave(school);
  const random = seededRandom(61);
  const answers = school.pupils.map((_, number): Answers => {
    const background = { band: "grades-7-9", gender: number % 2 ? "girl" : "boy" };
    const language = number === 0 ? "other" : number < 31 ? "kk" : "ru";
    return { ...answersOfAll(random), ...background, language };
  });
  const votes = answers.map((given, number) => {
    return { asker: { viewer: school.pupils[number]! }, instrument: "pupils-5-11", answers: given };
  });
  await voteTogether(school, wave, votes, opening);
  return { school, wave, alone: answers[0]! };
}

/** Somebody who leaves nothing out. */
function answersOfAll(random: ReturnType<typeof seededRandom>): Answers {
  for (;;) {
    const answers = inventBallot(instrument, { grade: 7, language: "kk" }, {}, random);
    if (itemsOf(instrument).every(({ id }) => answers[id] !== undefined)) return answers;
  }
}

async function makeClass() {
  const school = await makeSurveySchool({ pupils: 19 });
  return { school, wave: await openedRealWave(school) };
}

function print(school: SurveySchool, wave: Wave) {
  const printing = { viewer: school.psychologist, wave, cohort: "grade-7", count: 15 } as const;
  return printSlips(school.db, printing, opening);
}

async function agree(school: SurveySchool, wave: Wave, viewer: Viewer): Promise<boolean> {
  const [request] = await listSlipRequests(school.db, wave.id);
  return answerForSlips(school.db, { viewer, wave, request: request!.id, isGranted: true }, opening);
}

/** Of so many of these a token can be had. */
async function countTokens(school: SurveySchool, wave: Wave, viewers: readonly Viewer[]): Promise<number> {
  let count = 0;
  for (const viewer of viewers) {
    const { blinded } = await blindFor(wave);
    const request = { waveId: wave.id, asker: { viewer }, instrument: "pupils-5-11", blinded };
    if ((await issueToken(school, request, opening)).outcome === "issued") count += 1;
  }
  return count;
}

function isGoodAnswer(answers: Answers, id: string): boolean {
  const item = itemsOf(instrument).find((one) => one.id === id)!;
  return scaleOf(instrument, item).steps.find((step) => step.id === answers[id])!.favourable;
}
