import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { issueCard } from "#app/school/sign-in/issue-card.server.ts";
import { createBallotDesk } from "#app/surveys/ballot-box/cast-ballot.server.ts";
import { hasBoxFile } from "#app/surveys/ballot-box/box-file.server.ts";
import { readSealedBallots } from "#app/surveys/ballot-box/seal-box.server.ts";
import { rowOf } from "#app/surveys/release/row.ts";
import { reckonRelease } from "#app/surveys/course-of-a-wave/reckon-release.server.ts";
import { eligibleOf } from "#app/surveys/course-of-a-wave/eligible.ts";
import { releaseWave } from "#app/surveys/course-of-a-wave/release-wave.server.ts";
import { findReleaseTimes, listReleases } from "#app/surveys/waves/releases-queries.server.ts";
import { nameOfWay } from "#app/surveys/tokens/admissions-queries.server.ts";
import { sayInRightHands } from "#app/surveys/tokens/admit-pupil.server.ts";
import { listNewWays } from "#app/surveys/tokens/list-new-ways.server.ts";
import { listSlipCounts } from "#app/surveys/tokens/slips-queries.server.ts";
import { daysOfDispute, isToBeForgotten } from "#app/surveys/waves/retention.ts";
import { tendOnSteadyClock, tendWaves } from "#app/surveys/course-of-a-wave/tend-waves.server.ts";
import { daysBetweenWaves, type Wave } from "#app/surveys/waves/wave.ts";
import { findLastWave } from "#app/surveys/waves/waves-queries.server.ts";
import { answer, openedRealWave, realInstrument, sealed } from "../asked-school.ts";
import { makeSurveySchool } from "../make-school.ts";
import { day, opening, openedWave, type SurveySchool } from "../survey-school.ts";
import { ballotOf, printedSlips, tokenFor } from "../voter.ts";

const dispute = daysOfDispute * day;
const minute = 60_000;
const run = promisify(execFile);
const forgetter = new URL("../forget-in-steps.ts", import.meta.url).pathname;

describe("what a released survey leaves", () => {
  test("is kept as long as a figure can be disputed, and not a day longer", async () => {
    const { school, wave, releasedAt } = await makeReleased();
    await tendWaves(school, releasedAt + dispute - minute);
    expect(await whatIsLeft(school, wave)).toEqual({ box: true, tokens: 13, slips: 2, words: 2 });
    await tendWaves(school, releasedAt + dispute);
    expect(await whatIsLeft(school, wave)).toEqual(nothing);
  });

  test("is not left in any corner of any file: not one ballot, not one who had a right to answer", async () => {
    const { school, wave, releasedAt } = await makeReleased();
    const ballots = readSealedBallots(school.dataFolder, wave.id).map(({ key }) => Buffer.from(key, "hex"));
    const tokens = await school.db.selectFrom("survey_tokens").select("holder").execute();
    const traces = [...ballots, ...tokens.map(({ holder }) => Buffer.from(holder))];
    const isAnywhere = (bytes: Buffer) => filesIn(school.dataFolder).some((file) => file.includes(bytes));
    expect([traces.length, traces.every(isAnywhere)]).toEqual([12 + 13, true]);
    await tendWaves(school, releasedAt + dispute);
    expect(traces.filter(isAnywhere)).toEqual([]);
  });

  test("leaves the release as it was, and what was counted of slips and cards", async () => {
    const { school, wave, releasedAt } = await makeReleased();
    const before = await listReleases(school.db, wave.id);
    await tendWaves(school, releasedAt + dispute);
    expect(await listReleases(school.db, wave.id)).toEqual(before);
    const counts = await listSlipCounts(school.db, wave.id);
    expect(counts.find(({ cohort }) => cohort === "parents")).toMatchObject({
      entered: 20,
      granted: 0,
      printed: 2,
      used: 0,
    });
    expect(counts.find(({ cohort }) => cohort === "grade-7")).toMatchObject({ newWays: 1, admitted: 1 });
  });

  test("does not make the school forget when it was last asked", async () => {
    const { school, wave, releasedAt } = await makeReleased();
    await tendWaves(school, releasedAt + dispute);
    expect(await findLastWave(school.db, school.schoolId)).toEqual({
      isSealed: true,
      closesAt: wave.closesAt,
    });
    const now = releasedAt + dispute;
    await expect(openedWave(school, { opensAt: now, closesAt: now + day }, now)).rejects.toThrow("too-soon");
    expect(daysBetweenWaves).toBeGreaterThan(daysOfDispute);
  });

  test("is told to the audit log when it goes, and to who reads the results", async () => {
    const { school, wave, releasedAt } = await makeReleased();
    expect(await findReleaseTimes(school.db, wave.id)).toEqual({ releasedAt, forgottenAt: undefined });
    await tendWaves(school, releasedAt + dispute);
    await tendWaves(school, releasedAt + dispute + day);
    expect(await findReleaseTimes(school.db, wave.id)).toEqual({
      releasedAt,
      forgottenAt: releasedAt + dispute,
    });
    expect(await forgotten(school)).toEqual([{ subject_id: wave.id, at: releasedAt + dispute }]);
  });

  test("can until then be reckoned again, and gives the same", async () => {
    const school = await makeSurveySchool({ pupils: 40 });
    const wave = await openedRealWave(school);
    await answer(school, wave, 36);
    await releaseWave(school, wave.id, await sealed(school, wave));
    const rows = readSealedBallots(school.dataFolder, wave.id).map((one) => rowOf(realInstrument(), one));
    const { id, opensAt, closesAt } = wave;
    const again = reckonRelease({
      instrument: realInstrument(),
      rows,
      eligible: eligibleOf(realInstrument(), wave.cohorts),
      wave: { id, opensAt, closesAt },
    });
    expect((await listReleases(school.db, wave.id)).map((release) => release.hash)).toEqual([again.hash]);
  });
});

describe("forgetting", () => {
  test.each(["box-destroyed", "rows-deleted", "forgotten"])(
    "that is killed after %s goes on where it stopped",
    async (step) => {
      const { school, wave, releasedAt } = await makeReleased();
      const args = [forgetter, school.dataFolder, step, String(releasedAt + dispute)];
      await expect(run(process.execPath, args)).rejects.toMatchObject({ signal: "SIGKILL" });
      await tendWaves(school, releasedAt + dispute + minute);
      expect(await whatIsLeft(school, wave)).toEqual(nothing);
      expect(await forgotten(school)).toHaveLength(1);
    },
  );

  test("is the work of one, however many processes try", async () => {
    const { school, wave, releasedAt } = await makeReleased();
    const args = [forgetter, school.dataFolder, "", String(releasedAt + dispute)];
    await Promise.all([1, 2, 3].map(() => run(process.execPath, args)));
    expect(await whatIsLeft(school, wave)).toEqual(nothing);
    expect(await forgotten(school)).toHaveLength(1);
  });

  test("is not done on the word of a clock that has jumped", async () => {
    const { school, wave, releasedAt } = await makeReleased();
    await tendOnSteadyClock(school, { wall: releasedAt, running: day, boot: null });
    await tendOnSteadyClock(school, { wall: releasedAt + dispute, running: day + minute, boot: null });
    expect(await whatIsLeft(school, wave)).toMatchObject({ box: true });
  });

  test("waits for a wave that is not released", async () => {
    const school = await makeSurveySchool();
    const wave = await openedRealWave(school);
    await answer(school, wave, 12);
    await sealed(school, wave);
    expect(await whatIsLeft(school, wave)).toMatchObject({ box: true, tokens: 12 });
  });

  test("closes a box that a process has open, whose last ballot then finds none", async () => {
    const { school, late, releasedAt } = await makeReleased();
    const desk = createBallotDesk(school.dataFolder);
    expect(await desk.cast(ballotOf(late, {}))).toBe("closed");
    await tendWaves(school, releasedAt + dispute);
    expect(await desk.cast(ballotOf(late, {}))).toBe("no-such-survey");
    desk.close();
  });
});

test.each([
  ["released a month ago", true, 0, 0],
  ["released by a clock that was ahead, and closed a month ago", true, 400 * day, 0],
  ["released by a clock that was behind, and closed yesterday", false, -400 * day, dispute - day],
])("a survey %s is to be forgotten: %s", (_, isDue, releasedLater, closedLater) => {
  const now = opening + dispute;
  const times = { releasedAt: opening + releasedLater, closesAt: opening + closedLater };
  expect(isToBeForgotten(times, now)).toBe(isDue);
});

const nothing = { box: false, tokens: 0, slips: 0, words: 0 };

/** Twelve of grade 7, and one parent by slip; one pupil had a new card, for which both have spoken. */
async function makeReleased() {
  const school = await makeSurveySchool({ pupils: 13 });
  const wave = await openedRealWave(school, opening, ["parents"]);
  await issueCard(school, { accountId: school.pupils[12]!.accountId, schoolId: school.schoolId }, opening);
  const ways = new Set((await listNewWays(school.db, wave)).map(nameOfWay));
  for (const viewer of [school.psychologist, school.head])
    await sayInRightHands(school.db, { viewer, wave, ways }, opening);
  await answer(school, wave, 12);
  const [slip = ""] = await printedSlips(school, wave, 2);
  const late = await tokenFor(school, wave, { slip }, "parents");
  const releasedAt = await sealed(school, wave);
  await releaseWave(school, wave.id, releasedAt);
  return { school, wave, late, releasedAt };
}

async function whatIsLeft({ db, dataFolder }: SurveySchool, wave: Wave) {
  const count = async (table: "survey_tokens" | "survey_slips" | "survey_admissions") =>
    (await db.selectFrom(table).select("wave_id").execute()).length;
  return {
    box: hasBoxFile(dataFolder, wave.id),
    tokens: await count("survey_tokens"),
    slips: await count("survey_slips"),
    words: await count("survey_admissions"),
  };
}

async function forgotten({ db }: SurveySchool) {
  const entries = db.selectFrom("audit_entries").select(["subject_id", "at"]);
  return entries.where("action", "=", "survey-forgotten").execute();
}

function filesIn(folder: string): Buffer[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)));
}
