import { describe, expect, test } from "vitest";
import { createBallotDesk } from "#app/surveys/ballot-box/cast-ballot.server.ts";
import { findSurvey } from "#app/surveys/tokens/find-survey.server.ts";
import type { Asker } from "#app/surveys/tokens/holder.server.ts";
import { issueToken } from "#app/surveys/tokens/issue-token.server.ts";
import { printSlips } from "#app/surveys/tokens/print-slips.server.ts";
import { beginClosing } from "#app/surveys/course-of-a-wave/close-wave.server.ts";
import type { NewWave, Wave } from "#app/surveys/waves/wave.ts";
import { makeSurveySchool } from "../make-school.ts";
import {
  answersOf,
  day,
  opening,
  openedWave,
  parentForm,
  pupilsOnly,
  type SurveySchool,
} from "../survey-school.ts";
import { ballotOf, blindFor, printedSlips, tokenFor } from "../voter.ts";

const hour = 3_600_000;
const parentsToo: Partial<NewWave> = {
  instruments: [...pupilsOnly.instruments, { form: parentForm, cohorts: ["parents"] }],
};

async function makeWave(changes: Partial<NewWave> = pupilsOnly) {
  const school = await makeSurveySchool();
  return { school, wave: await openedWave(school, changes) };
}

async function ask(
  school: SurveySchool,
  wave: Wave,
  asker: Asker,
  instrument = "pupils-5-11",
  now = opening + hour,
) {
  const { blinded } = await blindFor(wave, instrument, "slip" in asker ? "slip" : "account");
  return issueToken(school, { waveId: wave.id, asker, instrument, blinded }, now);
}

describe("Aigerim of grade 7", () => {
  test("gets a token that the ballot box takes", async () => {
    const { school, wave } = await makeWave();
    const desk = createBallotDesk(school.dataFolder);
    const token = await tokenFor(school, wave, { viewer: school.pupils[0]! });
    expect(await desk.cast(ballotOf(token, answersOf(1)))).toBe("counted");
    desk.close();
  });

  test("gets the same signature again for the same blinded message", async () => {
    const { school, wave } = await makeWave();
    const { blinded } = await blindFor(wave);
    const request = {
      waveId: wave.id,
      asker: { viewer: school.pupils[0]! },
      instrument: "pupils-5-11",
      blinded,
    };
    const first = await issueToken(school, request, opening);
    expect(first.outcome).toBe("issued");
    expect(await issueToken(school, request, opening + hour)).toEqual(first);
    expect(await countRows(school)).toBe(1);
  });

  test("gets none for another blinded message", async () => {
    const { school, wave } = await makeWave();
    const asker = { viewer: school.pupils[0]! };
    await ask(school, wave, asker);
    expect(await ask(school, wave, asker)).toEqual({ outcome: "has-another" });
  });

  test("who asks twice at the same moment gets one", async () => {
    const { school, wave } = await makeWave();
    const asker = { viewer: school.pupils[0]! };
    const outcomes = (await Promise.all([ask(school, wave, asker), ask(school, wave, asker)])).map(
      (one) => one.outcome,
    );
    expect(outcomes.toSorted()).toEqual(["has-another", "issued"]);
  });

  test("gets none before the wave opens, after it closes, and once it is being closed", async () => {
    const { school, wave } = await makeWave();
    const asker = { viewer: school.pupils[0]! };
    for (const now of [opening - 1, opening + 14 * day]) {
      expect(await ask(school, wave, asker, "pupils-5-11", now)).toEqual({ outcome: "not-open" });
    }
    await beginClosing(school, { wave }, opening + day);
    expect(await ask(school, wave, asker)).toEqual({ outcome: "not-open" });
    expect(await countRows(school)).toBe(0);
  });

  test("gets none for the teachers' survey", async () => {
    const { school, wave } = await makeWave({});
    expect(await ask(school, wave, { viewer: school.pupils[0]! }, "staff")).toEqual({
      outcome: "not-invited",
    });
  });

  test("spends nothing with a message that can't be signed", async () => {
    const { school, wave } = await makeWave();
    const asker = { viewer: school.pupils[0]! };
    for (const blinded of [Buffer.alloc(256), Buffer.alloc(255, 7), Buffer.alloc(256, 0xff)]) {
      const request = { waveId: wave.id, asker, instrument: "pupils-5-11", blinded };
      expect(await issueToken(school, request, opening)).toEqual({ outcome: "not-blinded" });
    }
    expect(await ask(school, wave, asker)).toMatchObject({ outcome: "issued" });
  });

  test("learns from the page that she has begun, and under which key", async () => {
    const { school, wave } = await makeWave();
    const asker = { viewer: school.pupils[0]! };
    const before = await findSurvey(school, wave.id, asker, opening);
    expect(before).toMatchObject({ state: "open", cohort: "grade-7", hasToken: false });
    expect(wave.instruments[0]!.keys[0]).toMatchObject({ way: "account", fingerprint: before?.fingerprint });
    await ask(school, wave, asker);
    expect(await findSurvey(school, wave.id, asker, opening)).toMatchObject({ hasToken: true });
    expect(await findSurvey(school, wave.id, asker, opening - day)).toMatchObject({ state: "not-yet" });
    expect(await findSurvey(school, wave.id, asker, opening + 20 * day)).toMatchObject({ state: "closed" });
  });

  test("leaves a draft under another name than her neighbour's", async () => {
    const { school, wave } = await makeWave();
    const [aigerim, daniyar] = await Promise.all(
      school.pupils.slice(0, 2).map((viewer) => findSurvey(school, wave.id, { viewer }, opening)),
    );
    expect(aigerim?.ticket.owner).not.toBe(daniyar?.ticket.owner);
  });
});

describe("those who are asked something else, or nothing", () => {
  test("a teacher and the head get the staff's", async () => {
    const { school, wave } = await makeWave({});
    for (const viewer of [school.teachers[0]!, school.head]) {
      expect(await ask(school, wave, { viewer }, "staff")).toMatchObject({ outcome: "issued" });
      expect(await ask(school, wave, { viewer })).toEqual({ outcome: "not-invited" });
    }
  });

  test("an operator, a pupil of a grade that is not asked and one of another school get none", async () => {
    const { school, wave } = await makeWave();
    const elsewhere = await makeSurveySchool();
    const graduate = { ...school.pupils[0]!, accountId: "without a class" };
    for (const viewer of [school.operator, elsewhere.pupils[0]!, graduate]) {
      expect(await ask(school, wave, { viewer })).toEqual({ outcome: "not-invited" });
      expect(await findSurvey(school, wave.id, { viewer }, opening)).toBeUndefined();
    }
  });

  test("nobody gets one for a wave that is not there", async () => {
    const { school, wave } = await makeWave();
    expect(await ask(school, { ...wave, id: "another" }, { viewer: school.pupils[0]! })).toEqual({
      outcome: "not-invited",
    });
  });
});

describe("a paper slip", () => {
  test("stands for a session, once", async () => {
    const { school, wave } = await makeWave(parentsToo);
    const [slip = ""] = await printedSlips(school, wave, 3);
    expect(slip).toMatch(/^([\dA-HJKMNP-TV-Z]{4}-){3}[\dA-HJKMNP-TV-Z]{4}$/);
    expect(await ask(school, wave, { slip }, "parents")).toMatchObject({ outcome: "issued" });
    expect(await ask(school, wave, { slip }, "parents")).toEqual({ outcome: "has-another" });
    expect(await ask(school, wave, { slip })).toEqual({ outcome: "not-invited" });
  });

  test("is read however it is typed: small, without dashes, in the Cyrillic layout", async () => {
    const { school, wave } = await makeWave(parentsToo);
    const [slip = ""] = await printedSlips(school, wave, 1);
    const typed = slip
      .toLowerCase()
      .replaceAll("-", " ")
      .replaceAll("a", "а")
      .replaceAll("0", "o")
      .replaceAll("1", "l");
    expect(await findSurvey(school, wave.id, { slip: typed }, opening)).toMatchObject({ cohort: "parents" });
  });

  test("that was never printed is worth nothing", async () => {
    const { school, wave } = await makeWave(parentsToo);
    await printedSlips(school, wave, 3);
    for (const slip of ["0000-0000-0000-0000", "", "7KQF"]) {
      expect(await ask(school, wave, { slip }, "parents")).toEqual({ outcome: "not-invited" });
    }
  });

  test("is stored as a hash alone, with no time", async () => {
    const { school, wave } = await makeWave(parentsToo);
    const slips = await printedSlips(school, wave, 3);
    const rows = await school.db.selectFrom("survey_slips").selectAll().execute();
    expect(Object.keys(rows[0]!)).toEqual(["wave_id", "code_hash", "cohort"]);
    for (const slip of slips) expect(JSON.stringify(rows)).not.toContain(slip);
  });

  test("is not printed for those who are not asked, nor for a wave that is closing", async () => {
    const { school, wave } = await makeWave(parentsToo);
    const printing = { viewer: school.psychologist, wave, count: 3 };
    expect(await printSlips(school.db, { ...printing, cohort: "grade-9" }, opening)).toEqual({
      problem: "too-many",
    });
    const closing = { ...printing, wave: { ...wave, state: "closing" as const } };
    expect(await printSlips(school.db, { ...closing, cohort: "parents" }, opening)).toEqual({
      problem: "closed",
    });
  });
});

describe("what is written down of a token", () => {
  test("is no time, no account, and nothing that counts up", async () => {
    const { school, wave } = await makeWave();
    await ask(school, wave, { viewer: school.pupils[0]! });
    const [row] = await school.db.selectFrom("survey_tokens").selectAll().execute();
    expect(Object.keys(row!)).toEqual(["wave_id", "holder", "instrument", "cohort", "blinded_hash", "way"]);
    expect(JSON.stringify(row)).not.toContain(school.pupils[0]!.accountId);
  });

  test("tells nobody who took part without the server's key", async () => {
    const { school, wave } = await makeWave();
    await ask(school, wave, { viewer: school.pupils[0]! });
    const guessed = { ...school, serverKey: Buffer.alloc(32, 1) };
    expect(await findSurvey(school, wave.id, { viewer: school.pupils[0]! })).toMatchObject({
      hasToken: true,
    });
    expect(await findSurvey(guessed, wave.id, { viewer: school.pupils[0]! })).toMatchObject({
      hasToken: false,
    });
  });
});

async function countRows(school: SurveySchool): Promise<number> {
  return (await school.db.selectFrom("survey_tokens").select("holder").execute()).length;
}
