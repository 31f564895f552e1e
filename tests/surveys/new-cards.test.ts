import { describe, expect, test } from "vitest";
import { setPassword } from "#app/accounts/set-password.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import { issueCard } from "#app/school/sign-in/issue-card.server.ts";
import { nameOfWay } from "#app/surveys/tokens/admissions-queries.server.ts";
import { sayInRightHands } from "#app/surveys/tokens/admit-pupil.server.ts";
import { findSurvey } from "#app/surveys/tokens/find-survey.server.ts";
import { issueToken } from "#app/surveys/tokens/issue-token.server.ts";
import { listNewWays } from "#app/surveys/tokens/list-new-ways.server.ts";
import { watchedDays } from "#app/accounts/new-way-in.ts";
import type { Wave } from "#app/surveys/waves/wave.ts";
import { makeSurveySchool } from "./make-school.ts";
import { day, opening, openedWave, pupilsOnly, type SurveySchool } from "./survey-school.ts";
import { blindFor } from "./voter.ts";

const watched = watchedDays * day;
const minute = 60_000;

describe("a pupil whose card was renewed", () => {
  test.each([
    ["just before the watched days", "issued", -watched - minute],
    ["on the first of them", "held-back", -watched],
    ["on the eve of the survey", "held-back", -minute],
    ["while it is open", "held-back", day],
  ])("%s asks for a token, and it is %s", async (_, outcome, when) => {
    const { school, wave, aigerim } = await makeWave();
    await renewCard(school, aigerim, opening + when);
    expect(await ask(school, wave, aigerim)).toBe(outcome);
    expect(await countTokens(school)).toBe(outcome === "issued" ? 1 : 0);
  });

  test("gets one once the psychologist and the head have both said that it is in the right hands", async () => {
    const { school, wave, aigerim } = await makeWave();
    await renewCard(school, aigerim, opening);
    expect(await say(school, wave, school.psychologist)).toBe(1);
    expect(await ask(school, wave, aigerim)).toBe("held-back");
    expect(await say(school, wave, school.psychologist)).toBe(0);
    expect(await ask(school, wave, aigerim)).toBe("held-back");
    expect(await say(school, wave, school.head)).toBe(1);
    expect(await ask(school, wave, aigerim)).toBe("issued");
  });

  test("gets none by the word of one person who is both, of two psychologists, or of a teacher", async () => {
    const { school, wave, aigerim } = await makeWave();
    await renewCard(school, aigerim, opening);
    const both: Viewer = { ...school.psychologist, roles: ["psychologist", "head"] };
    const colleague: Viewer = { ...school.teachers[0]!, roles: ["psychologist"] };
    expect(await say(school, wave, both)).toBe(1);
    for (const viewer of [both, colleague, school.teachers[1]!, aigerim])
      expect(await say(school, wave, viewer)).toBe(0);
    expect(await ask(school, wave, aigerim)).toBe("held-back");
  });

  test("needs both again if it is renewed once more", async () => {
    const { school, wave, aigerim } = await makeWave();
    await renewCard(school, aigerim, opening);
    for (const viewer of [school.psychologist, school.head]) await say(school, wave, viewer);
    await renewCard(school, aigerim, opening + minute);
    expect(await ask(school, wave, aigerim)).toBe("held-back");
  });

  test("is not let in by two words of which each is about another card", async () => {
    const { school, wave, aigerim } = await makeWave();
    await renewCard(school, aigerim, opening);
    const [seen] = await listNewWays(school.db, wave);
    await say(school, wave, school.psychologist);
    await renewCard(school, aigerim, opening + minute);
    // The head's page still shows the first one.
    const ways = new Set([nameOfWay(seen!)]);
    expect(await sayInRightHands(school.db, { viewer: school.head, wave, ways }, opening)).toBe(0);
    expect(await ask(school, wave, aigerim)).toBe("held-back");
  });

  test("still answers with the password that nobody touched", async () => {
    const { school, wave, aigerim } = await makeWave();
    await renewCard(school, aigerim, opening);
    expect(await ask(school, wave, { ...aigerim, signedInBy: "class" })).toBe("held-back");
    expect(await ask(school, wave, { ...aigerim, signedInBy: "password" })).toBe("issued");
  });

  test("learns on the page that it is held back, and begins there with the same envelope afterwards", async () => {
    const { school, wave, aigerim } = await makeWave();
    await renewCard(school, aigerim, opening);
    expect(await findSurvey(school, wave.id, { viewer: aigerim }, opening)).toMatchObject({
      state: "open",
      hasToken: false,
      isHeldBack: true,
    });
    const { blinded } = await blindFor(wave);
    const request = { waveId: wave.id, asker: { viewer: aigerim }, instrument: "pupils-5-11", blinded };
    expect(await issueToken(school, request, opening)).toEqual({ outcome: "held-back" });
    for (const viewer of [school.psychologist, school.head]) await say(school, wave, viewer);
    expect(await issueToken(school, request, opening)).toMatchObject({ outcome: "issued" });
  });
});

describe("a card that is the first way into an account", () => {
  test("made before the survey holds nobody back: a new class gets its cards from somebody", async () => {
    const { school, wave, aigerim } = await makeWave("nobody has signed in yet");
    await renewCard(school, aigerim, opening - minute);
    expect(await ask(school, wave, aigerim)).toBe("issued");
  });

  test("made while the survey is open gives no token by itself", async () => {
    const { school, wave, aigerim } = await makeWave("nobody has signed in yet");
    await renewCard(school, aigerim, opening);
    expect(await ask(school, wave, aigerim)).toBe("held-back");
  });

  test("is renewed as soon as it is made again", async () => {
    const { school, wave, aigerim } = await makeWave("nobody has signed in yet");
    await renewCard(school, aigerim, opening - 2 * minute);
    await renewCard(school, aigerim, opening - minute);
    expect(await ask(school, wave, aigerim)).toBe("held-back");
  });

  test("is none where the pupil has had a password", async () => {
    const { school, wave, aigerim } = await makeWave();
    await renewCard(school, aigerim, opening - minute);
    expect(await ask(school, wave, aigerim)).toBe("held-back");
  });
});

test("a password that was reset gives no token either, a teacher’s as little as a pupil’s", async () => {
  const school = await makeSurveySchool();
  const wave = await openedWave(school);
  for (const [viewer, instrument] of [
    [school.pupils[0]!, "pupils-5-11"],
    [school.teachers[0]!, "staff"],
  ] as const) {
    const setBy = school.operator.accountId;
    await setPassword(school.db, { accountId: viewer.accountId, passwordHash: "new", setBy }, opening);
    expect(await ask(school, wave, viewer, instrument)).toBe("held-back");
  }
});

test("an account of which nobody knows how it came by its password gets no token", async () => {
  const { school, wave, aigerim } = await makeWave("nobody has signed in yet");
  expect(await ask(school, wave, { ...aigerim, signedInBy: "password" })).toBe("held-back");
});

test("nobody vouches for themselves", async () => {
  const school = await makeSurveySchool();
  const wave = await openedWave(school);
  const { head, psychologist } = school;
  await setPassword(school.db, { accountId: head.accountId, passwordHash: "new" }, opening);
  expect(await say(school, wave, head)).toBe(0);
  expect(await say(school, wave, psychologist)).toBe(1);
  expect(await ask(school, wave, head, "staff")).toBe("held-back");
});

test("the list of new cards names everybody who has one, whether or not they have tried to answer", async () => {
  const { school, wave, aigerim } = await makeWave();
  const daniyar: Viewer = { ...school.pupils[1]!, signedInBy: "card" };
  const gulnara = school.teachers[0]!.accountId;
  for (const { accountId } of [aigerim, daniyar]) {
    await issueCard(school, { accountId, schoolId: school.schoolId, issuedBy: gulnara }, opening);
  }
  const before = await listNewWays(school.db, wave);
  await ask(school, wave, aigerim);
  expect(await listNewWays(school.db, wave)).toEqual(before);
  const nameOf = (accountId: string) => `${accountId} grade-7 ${gulnara}`;
  expect(new Set(before.map((way) => `${way.accountId} ${way.cohort} ${way.madeBy}`))).toEqual(
    new Set([aigerim, daniyar].map(({ accountId }) => nameOf(accountId))),
  );
});

/** Aigerim signs in with a card; she had a password before, unless nobody has signed in yet. */
async function makeWave(before?: "nobody has signed in yet") {
  const school = await makeSurveySchool();
  if (before) await school.db.deleteFrom("ways_in").execute();
  const aigerim: Viewer = { ...school.pupils[0]!, signedInBy: "card" };
  return { school, wave: await openedWave(school, pupilsOnly), aigerim };
}

async function renewCard(school: SurveySchool, { accountId, schoolId }: Viewer, now: number): Promise<void> {
  await issueCard(school, { accountId, schoolId }, now);
}

async function ask(school: SurveySchool, wave: Wave, viewer: Viewer, instrument = "pupils-5-11") {
  const { blinded } = await blindFor(wave, instrument === "staff" ? instrument : "pupils-5-11");
  const request = { waveId: wave.id, asker: { viewer }, instrument, blinded };
  return (await issueToken(school, request, opening + 2 * day)).outcome;
}

/** Says of all that are shown that they are in the right hands; of how many it could be said. */
async function say(school: SurveySchool, wave: Wave, viewer: Viewer): Promise<number> {
  const ways = new Set((await listNewWays(school.db, wave)).map(nameOfWay));
  return sayInRightHands(school.db, { viewer, wave, ways }, opening);
}

async function countTokens(school: SurveySchool): Promise<number> {
  return (await school.db.selectFrom("survey_tokens").select("holder").execute()).length;
}
