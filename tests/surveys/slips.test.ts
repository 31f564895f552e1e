import { describe, expect, test } from "vitest";
import type { Viewer } from "#app/accounts/viewer.ts";
import { createBallotDesk } from "#app/surveys/ballot-box/cast-ballot.server.ts";
import { readSealedBallots, sealBallotBox } from "#app/surveys/ballot-box/seal-box.server.ts";
import { answerForSlips, askForSlips } from "#app/surveys/tokens/ask-for-slips.server.ts";
import { findSurvey } from "#app/surveys/tokens/find-survey.server.ts";
import { printSlips } from "#app/surveys/tokens/print-slips.server.ts";
import { listSlipRequests } from "#app/surveys/tokens/slip-requests-queries.server.ts";
import { listSlipCounts } from "#app/surveys/tokens/slips-queries.server.ts";
import { surveyFormOf } from "#app/surveys/answering/survey-form.ts";
import type { Cohort } from "#app/surveys/waves/cohort.ts";
import { enterWithoutAccount } from "#app/surveys/waves/enter-without-account.server.ts";
import type { Wave } from "#app/surveys/waves/wave.ts";
import { openedRealWave, realInstrument } from "./asked-school.ts";
import { makeSurveySchool } from "./make-school.ts";
import { opening, type SurveySchool } from "./survey-school.ts";
import { ballotOf, tokenFor } from "./voter.ts";

describe("slips", () => {
  test("are no more than there are people without an account, as the head said before the survey", async () => {
    const { school, wave } = await makeWave(3);
    expect(await print(school, wave, 2)).toHaveProperty("codes.length", 2);
    expect(await print(school, wave, 2)).toEqual({ problem: "too-many" });
    expect(await print(school, wave, 1)).toHaveProperty("codes.length", 1);
    expect(await print(school, wave, 1)).toEqual({ problem: "too-many" });
  });

  test("are never too many, however many computers print at once", async () => {
    const { school, wave } = await makeWave(3);
    const results = await Promise.all([1, 2, 3, 4, 5].map(() => print(school, wave, 1)));
    expect(results.filter((result) => "codes" in result)).toHaveLength(3);
  });

  test("are none where the head has said nothing", async () => {
    const { school, wave } = await makeWave(0);
    expect(await print(school, wave, 1)).toEqual({ problem: "too-many" });
  });

  test("of an open survey are not more because the head says so alone", async () => {
    const { school, wave } = await makeWave(3);
    await enter(school, 30);
    expect(await print(school, wave, 4)).toEqual({ problem: "too-many" });
    expect(await listSlipCounts(school.db, wave.id)).toMatchObject([{ entered: 3, granted: 0 }]);
  });

  test("are not printed by the one who said how many there are to be", async () => {
    const school = await makeSurveySchool();
    const both: Viewer = { ...school.head, roles: ["head", "psychologist"] };
    await enter(school, 3, both);
    const wave = await openedRealWave(school);
    expect(await print(school, wave, 1, both)).toEqual({ problem: "own-number" });
    expect(await print(school, wave, 1)).toHaveProperty("codes.length", 1);
  });

  test("are told how many by nobody but a head", async () => {
    const school = await makeSurveySchool();
    for (const viewer of [school.psychologist, school.teachers[0]!, school.operator]) {
      expect(await enter(school, 9, viewer)).toBe(false);
    }
    const wave = await openedRealWave(school);
    expect(wave.cohorts).toMatchObject([{ slips: 0 }]);
  });
});

describe("more slips than that", () => {
  test("take the word of both: the psychologist asks, the head agrees", async () => {
    const { school, wave } = await makeWave(0);
    await ask(school, wave, school.psychologist);
    expect(await answer(school, wave, school.psychologist)).toBe(false);
    expect(await print(school, wave, 12)).toEqual({ problem: "too-many" });
    expect(await answer(school, wave, school.head)).toBe(true);
    expect(await print(school, wave, 12)).toHaveProperty("codes.length", 12);
    expect(await listSlipCounts(school.db, wave.id)).toMatchObject([
      { entered: 0, granted: 12, printed: 12 },
    ]);
  });

  test("or the other way round", async () => {
    const { school, wave } = await makeWave(0);
    await ask(school, wave, school.head);
    expect(await answer(school, wave, school.head)).toBe(false);
    expect(await answer(school, wave, school.psychologist)).toBe(true);
  });

  test("are not to be had by one person who is both, nor by two of a kind", async () => {
    const { school, wave } = await makeWave(0);
    const both: Viewer = { ...school.psychologist, roles: ["psychologist", "head"] };
    const colleague: Viewer = { ...school.teachers[0]!, roles: ["psychologist"] };
    await ask(school, wave, both);
    expect(await answer(school, wave, both)).toBe(false);
    expect(await answer(school, wave, colleague)).toBe(false);
    expect(await answer(school, wave, school.teachers[1]!)).toBe(false);
    expect(await print(school, wave, 1)).toEqual({ problem: "too-many" });
  });

  test("can be refused, and what is answered is answered", async () => {
    const { school, wave } = await makeWave(0);
    await ask(school, wave, school.psychologist);
    expect(await answer(school, wave, school.head, false)).toBe(true);
    expect(await answer(school, wave, school.head, true)).toBe(false);
    expect(await print(school, wave, 1)).toEqual({ problem: "too-many" });
    expect(await listSlipRequests(school.db, wave.id)).toMatchObject([{ isGranted: false }]);
  });

  test("are asked for by nobody else, for nobody who is not asked, and in no closed survey", async () => {
    const { school, wave } = await makeWave(0);
    expect(await ask(school, wave, school.teachers[0]!)).toBe(false);
    expect(await ask(school, wave, school.psychologist, "parents")).toBe(false);
    expect(await ask(school, { ...wave, state: "closing" }, school.psychologist)).toBe(false);
  });

  test("are told to the audit log, by whom and for whom", async () => {
    const { school, wave } = await makeWave(1);
    await ask(school, wave, school.psychologist);
    await answer(school, wave, school.head);
    await print(school, wave, 2);
    const entries = await school.db
      .selectFrom("audit_entries")
      .select(["action", "actor_id", "detail"])
      .where("action", "like", "%slips%")
      .execute();
    const { psychologist, head } = school;
    expect(entries.map(({ action, actor_id, detail }) => [action, actor_id, JSON.parse(detail)])).toEqual([
      ["survey-slips-asked-for", psychologist.accountId, { cohort: "grade-7", count: 12 }],
      ["survey-slips-granted", head.accountId, { cohort: "grade-7", count: 12 }],
      ["survey-slips-printed", psychologist.accountId, { cohort: "grade-7", count: 2 }],
    ]);
  });
});

describe("a ballot by slip", () => {
  test("is known in the box as one, by its token’s key and by nothing that was said", async () => {
    const { school, wave } = await makeWave(2);
    const desk = createBallotDesk(school.dataFolder);
    const codes = await print(school, wave, 2);
    const slip = "codes" in codes ? codes.codes[0]! : "";
    const bySlip = await tokenFor(school, wave, { slip });
    const byAccount = await tokenFor(school, wave, { viewer: school.pupils[0]! });
    const said = { "peers-kind": "none" };
    expect(await desk.cast(ballotOf(bySlip, said))).toBe("counted");
    expect(await desk.cast(ballotOf(byAccount, { ...said, gender: "girl" }))).toBe("counted");
    desk.close();
    sealBallotBox(school.dataFolder, wave.id);
    const ballots = readSealedBallots(school.dataFolder, wave.id);
    expect(new Set(ballots.map(({ way, answers }) => `${way} ${answers.gender}`))).toEqual(
      new Set(["account girl", "slip undefined"]),
    );
  });

  test("says nothing about oneself, because it counts in no group", async () => {
    const { school, wave } = await makeWave(1);
    const desk = createBallotDesk(school.dataFolder);
    const codes = await print(school, wave, 1);
    const slip = "codes" in codes ? codes.codes[0]! : "";
    const survey = await findSurvey(school, wave.id, { slip }, opening);
    expect(survey?.fingerprint).toBe(wave.instruments[0]!.keys[1]!.fingerprint);
    const form = surveyFormOf(realInstrument(), { grade: 7, way: "slip" }, "en");
    expect(form.screens.map(({ kind }) => kind)).not.toContain("about");
    const token = await tokenFor(school, wave, { slip });
    expect(await desk.cast(ballotOf(token, { gender: "girl" }))).toBe("not-answers");
    expect(await desk.cast(ballotOf(token, {}))).toBe("counted");
    desk.close();
  });
});

/** A survey of grade 7, in which so many pupils have no account. */
async function makeWave(without: number) {
  const school = await makeSurveySchool();
  await enter(school, without);
  return { school, wave: await openedRealWave(school) };
}

function enter(school: SurveySchool, people: number, viewer = school.head): Promise<boolean> {
  const entered = new Map<Cohort, number>([["grade-7", people]]);
  return enterWithoutAccount(school.db, { viewer, people: entered }, opening);
}

function print(school: SurveySchool, wave: Wave, count: number, viewer = school.psychologist) {
  return printSlips(school.db, { viewer, wave, cohort: "grade-7", count }, opening);
}

function ask(school: SurveySchool, wave: Wave, viewer: Viewer, cohort: Cohort = "grade-7") {
  return askForSlips(school.db, { viewer, wave, cohort, count: 12 }, opening);
}

async function answer(school: SurveySchool, wave: Wave, viewer: Viewer, isGranted = true): Promise<boolean> {
  const [request] = await listSlipRequests(school.db, wave.id);
  return answerForSlips(school.db, { viewer, wave, request: request!.id, isGranted }, opening);
}
