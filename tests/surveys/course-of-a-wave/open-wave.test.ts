import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { isSecureAddress } from "#app/surveys/waves/secure-address.ts";
import { enterWithoutAccount } from "#app/surveys/waves/enter-without-account.server.ts";
import { openWave } from "#app/surveys/course-of-a-wave/open-wave.server.ts";
import { finishClosing, beginClosing } from "#app/surveys/course-of-a-wave/close-wave.server.ts";
import { findWave, listWaves } from "#app/surveys/waves/waves-queries.server.ts";
import type { NewWave } from "#app/surveys/waves/wave.ts";
import { referralPlan } from "#app/surveys/waves/referral-plan.ts";
import { makeSurveySchool } from "../make-school.ts";
import {
  day,
  homeOrigin,
  newWave,
  opening,
  openedWave,
  parentForm,
  pupilForm,
  pupilsOnly,
  type SurveySchool,
} from "../survey-school.ts";
import { tokenFor } from "../voter.ts";

describe("a psychologist who opens a wave", () => {
  test("gets keys of her own for each instrument, one for accounts and one for slips, their private halves in files that only the server reads", async () => {
    const school = await makeSurveySchool();
    const wave = await openedWave(school);
    const folder = path.join(school.dataFolder, "survey-keys");
    const files = readdirSync(folder);
    expect(files.toSorted()).toEqual(
      // No parent has an account.
      ["parents.slip", "pupils-5-11", "pupils-5-11.slip", "staff", "staff.slip"].map(
        (name) => `${wave.id}.${name}.key`,
      ),
    );
    for (const file of files) expect(statSync(path.join(folder, file)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const keys = wave.instruments.flatMap((one) => one.keys);
    expect(new Set(keys.map(({ fingerprint }) => fingerprint)).size).toBe(5);
  });

  test("leaves no private key in any database", async () => {
    const school = await makeSurveySchool();
    const wave = await openedWave(school);
    const key = readFileSync(path.join(school.dataFolder, "survey-keys", `${wave.id}.staff.key`));
    // Its largest prime factor, as it stands in the middle of the file.
    const part = key.subarray(700, 800);
    for (const file of filesIn(school.dataFolder).filter((name) => !name.includes("survey-keys"))) {
      expect(readFileSync(file).includes(part)).toBe(false);
    }
  });

  test("finds it again with all that was asked", async () => {
    const school = await makeSurveySchool();
    const wave = await openedWave(school);
    expect(await findWave(school.db, school.psychologist, wave.id)).toEqual({
      ...wave,
      instruments: wave.instruments
        .map((one) => ({
          ...one,
          keys: one.keys.map((key) => ({ ...key, publicKey: Buffer.from(key.publicKey) })),
        }))
        .toSorted((one, other) => (one.instrument < other.instrument ? -1 : 1)),
    });
    expect(wave.cohorts).toEqual([
      { cohort: "grade-7", instrument: "pupils-5-11", accounts: 12, slips: 0 },
      // The twelve, the psychologist and the head; an operator is nobody's colleague here.
      { cohort: "staff", instrument: "staff", accounts: 14, slips: 0 },
      { cohort: "parents", instrument: "parents", accounts: 0, slips: 20 },
    ]);
  });

  test("is told of every point of the referral plan that nobody confirmed", async () => {
    const wave = newWave({ referralPlan: referralPlan.filter((point) => point !== "same-day") });
    expect(await problems(await makeSurveySchool(), wave)).toEqual([
      { problem: "referral-plan", missing: ["same-day"] },
    ]);
  });

  test("can't do it where browsers can't keep an answer secret", async () => {
    const school = await makeSurveySchool();
    expect(await problems(school, newWave(), "http://school.local:3000")).toEqual([
      { problem: "insecure-address" },
    ]);
  });

  test("can't ask fewer than ten", async () => {
    const school = await makeSurveySchool({ pupils: 9 });
    expect(await problems(school, newWave())).toEqual([
      { problem: "too-few", instrument: "pupils-5-11", eligible: 9 },
    ]);
  });

  test("can ask parents, who have no accounts, by as many slips as the head has said", async () => {
    const school = await makeSurveySchool();
    const toParents = newWave({ instruments: [{ form: parentForm, cohorts: ["parents"] }] });
    const enter = (people: number) =>
      enterWithoutAccount(school.db, { viewer: school.head, people: new Map([["parents", people]]) });
    await enter(9);
    expect(await problems(school, toParents)).toEqual([
      { problem: "too-few", instrument: "parents", eligible: 9 },
    ]);
    await enter(10);
    expect(await openedWave(school, toParents)).toMatchObject({
      cohorts: [{ cohort: "parents", accounts: 0, slips: 10 }],
    });
  });

  test("is promised a result for the whole school only where fewer than thirty may answer", async () => {
    const wave = await openedWave(await makeSurveySchool({ pupils: 30, staff: 20 }));
    const flags = Object.fromEntries(wave.instruments.map((one) => [one.instrument, one.isWholeSchoolOnly]));
    expect(flags).toEqual({ "pupils-5-11": false, staff: true, parents: true });
  });

  test("can't have two at once, nor one within ninety days of the last", async () => {
    const school = await makeSurveySchool();
    const wave = await openedWave(school, pupilsOnly);
    await tokenFor(school, wave, { viewer: school.pupils[0]! });
    const later = (days: number) =>
      newWave({ opensAt: opening + days * day, closesAt: opening + (days + 7) * day });
    expect(await problems(school, later(30), homeOrigin, opening + 30 * day)).toEqual([
      { problem: "wave-running" },
      { problem: "too-soon", earliest: opening + 104 * day },
    ]);
    await beginClosing(school, { wave }, opening + 10 * day);
    await finishClosing(school, wave.id, opening + 11 * day);
    expect(await problems(school, later(99), homeOrigin, opening + 99 * day)).toEqual([
      { problem: "too-soon", earliest: opening + 100 * day },
    ]);
    expect(await problems(school, later(100), homeOrigin, opening + 100 * day)).toEqual([]);
  });

  test("by mistake closes it at once, and may open the right one, as long as nobody has begun", async () => {
    const school = await makeSurveySchool();
    const wave = await openedWave(school, pupilsOnly);
    await beginClosing(school, { wave }, opening);
    expect(await finishClosing(school, wave.id, opening)).toBe(true);
    expect(await openedWave(school)).toMatchObject({ state: "open" });
  });

  test("who presses the button twice opens one", async () => {
    const school = await makeSurveySchool();
    const asked = { viewer: school.psychologist, wave: newWave(), origin: homeOrigin };
    const results = await Promise.all([openWave(school, asked, opening), openWave(school, asked, opening)]);
    expect(results.filter((result) => "wave" in result)).toHaveLength(1);
    expect(results).toContainEqual({ problems: [{ problem: "wave-running" }] });
    expect(readdirSync(path.join(school.dataFolder, "ballot-boxes"))).toHaveLength(1);
    expect(readdirSync(path.join(school.dataFolder, "survey-keys"))).toHaveLength(5);
  });

  test.each([
    ["ended before it began", { opensAt: opening, closesAt: opening }],
    ["is over", { opensAt: opening - 9 * day, closesAt: opening - day }],
    ["lasts longer than eight weeks", { opensAt: opening, closesAt: opening + 57 * day }],
  ])("can't open one that %s", async (_, dates) => {
    expect(await problems(await makeSurveySchool(), newWave(dates))).toEqual([{ problem: "dates" }]);
  });

  test("asks nobody twice, and somebody at all", async () => {
    const school = await makeSurveySchool();
    const twice = newWave({
      instruments: [
        { form: pupilForm, cohorts: ["grade-7"] },
        { form: parentForm, cohorts: ["grade-7"] },
      ],
    });
    expect(await problems(school, twice)).toEqual([{ problem: "asked-twice", cohort: "grade-7" }]);
    expect(await problems(school, newWave({ instruments: [] }))).toEqual([{ problem: "nobody-asked" }]);
  });
});

test("a wave is seen by the psychologist and the head of its school, and by nobody else", async () => {
  const school = await makeSurveySchool();
  const wave = await openedWave(school);
  const stranger = { ...school.psychologist, schoolId: "another" };
  const sees = async (viewer: typeof stranger) => {
    expect((await listWaves(school.db, viewer)).length > 0).toBe(
      (await findWave(school.db, viewer, wave.id)) !== undefined,
    );
    return (await findWave(school.db, viewer, wave.id)) !== undefined;
  };
  expect(await sees(school.psychologist)).toBe(true);
  expect(await sees(school.head)).toBe(true);
  for (const viewer of [school.pupils[0]!, school.teachers[0]!, school.operator, stranger]) {
    expect(await sees(viewer)).toBe(false);
  }
});

test.each([
  ["https://senim.example.kz", true],
  ["http://localhost:3000", true],
  ["http://127.0.0.1:3000", true],
  ["http://[::1]:3000", true],
  ["http://senim.localhost", true],
  ["http://192.168.1.5:3000", false],
  ["http://senim.example.kz", false],
  ["http://localhost.example.kz", false],
  ["http://127.0.0.1.example.kz", false],
  ["ftp://localhost", false],
  ["localhost", false],
])("at %s an answer can be kept secret: %s", (origin, isSecure) => {
  expect(isSecureAddress(origin)).toBe(isSecure);
});

async function problems(school: SurveySchool, wave: NewWave, origin = homeOrigin, now = opening) {
  const result = await openWave(school, { viewer: school.psychologist, wave, origin }, now);
  return "problems" in result ? result.problems : [];
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
