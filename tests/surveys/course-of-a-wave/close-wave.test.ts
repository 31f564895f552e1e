import { execFile } from "node:child_process";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { createBallotDesk } from "#app/surveys/ballot-box/cast-ballot.server.ts";
import { boxFileOf } from "#app/surveys/ballot-box/box-file.server.ts";
import { readSealedBallots } from "#app/surveys/ballot-box/seal-box.server.ts";
import { beginClosing, finishClosing } from "#app/surveys/course-of-a-wave/close-wave.server.ts";
import { tendWaves } from "#app/surveys/course-of-a-wave/tend-waves.server.ts";
import { hasMoreBallotsThanTokens, type Wave } from "#app/surveys/waves/wave.ts";
import { findWaveById, listParticipation } from "#app/surveys/waves/waves-queries.server.ts";
import { makeSurveySchool } from "../make-school.ts";
import { answersOf, day, opening, openedWave, pupilsOnly, type SurveySchool } from "../survey-school.ts";
import { ballotOf, tokenFor } from "../voter.ts";

const hour = 3_600_000;
const none = { tokens: 0, ballots: 0 };
const closing = opening + 7 * day;
const sealing = closing + day;
const steps = [
  "closing-recorded",
  "keys-destroyed",
  "box-shut",
  "box-rewritten",
  "box-sealed",
  "seal-recorded",
];
const closer = new URL("../close-in-steps.ts", import.meta.url).pathname;
const run = promisify(execFile);

describe("closing a wave", () => {
  test("destroys its private keys at once, and still takes the ballots on their way", async () => {
    const { school, wave } = await makeWave();
    const late = await tokenFor(school, wave, { viewer: school.pupils[3]! });
    await beginClosing(school, { wave, closedBy: school.psychologist.accountId }, closing);
    expect(readdirSync(path.join(school.dataFolder, "survey-keys"))).toEqual([]);
    expect(await findWaveById(school.db, wave.id)).toMatchObject({
      state: "closing",
      closesAt: closing,
      sealsAt: sealing,
    });
    const desk = createBallotDesk(school.dataFolder);
    expect(await desk.cast(ballotOf(late, answersOf(9)))).toBe("counted");
    desk.close();
  });

  test("seals after a day of grace and not a minute before", async () => {
    const { school, wave } = await makeWave();
    expect(await finishClosing(school, wave.id, closing)).toBe(false);
    await beginClosing(school, { wave }, closing);
    expect(await finishClosing(school, wave.id, sealing - 1)).toBe(false);
    expect(() => readSealedBallots(school.dataFolder, wave.id)).toThrow("only after it is sealed");
    expect(await finishClosing(school, wave.id, sealing)).toBe(true);
    expect(readSealedBallots(school.dataFolder, wave.id)).toHaveLength(3);
  });

  test("writes down how many ballots there are for how many tokens", async () => {
    const { school, wave } = await makeWave();
    await tokenFor(school, wave, { viewer: school.pupils[3]! });
    const sealed = await close(school, wave);
    expect(countsOf(sealed)).toEqual([{ tokens: 4, ballots: 3 }, none]);
    expect(hasMoreBallotsThanTokens(sealed)).toBe(false);
  });

  test("notices a ballot with no token behind it", async () => {
    const { school, wave } = await makeWave();
    await school.db.deleteFrom("survey_tokens").execute();
    expect(hasMoreBallotsThanTokens(await close(school, wave))).toBe(true);
  });

  test("of which the box is gone, as after a restored backup, ends with no ballots", async () => {
    const { school, wave } = await makeWave();
    rmSync(boxFileOf(school.dataFolder, wave.id));
    expect(countsOf(await close(school, wave))).toEqual([{ tokens: 3, ballots: 0 }, none]);
    expect(readSealedBallots(school.dataFolder, wave.id)).toEqual([]);
  });

  test("is told to the audit log in two entries, without a number", async () => {
    const { school, wave } = await makeWave();
    await close(school, wave);
    const entries = await school.db.selectFrom("audit_entries").select(["action", "detail"]).execute();
    const detail = JSON.stringify({ instruments: "pupils-5-11" });
    expect(entries).toEqual(
      ["survey-opened", "survey-closing", "survey-sealed"].map((action) => ({ action, detail })),
    );
  });

  test("is the work of one, however many processes try", async () => {
    const { school, wave } = await makeWave();
    await Promise.all(
      [1, 2, 3].map(() =>
        run(process.execPath, [closer, school.dataFolder, wave.id, "", String(closing), String(sealing)]),
      ),
    );
    const entries = await school.db.selectFrom("audit_entries").select("action").execute();
    expect(entries.map(({ action }) => action)).toEqual(["survey-opened", "survey-closing", "survey-sealed"]);
    expect(readSealedBallots(school.dataFolder, wave.id)).toHaveLength(3);
  });

  test.each(steps)("that is killed after %s goes on where it stopped", async (step) => {
    const { school, wave } = await makeWave();
    const args = [closer, school.dataFolder, wave.id, step, String(closing), String(sealing)];
    await expect(run(process.execPath, args)).rejects.toMatchObject({ signal: "SIGKILL" });
    await tendWaves(school, closing);
    await tendWaves(school, sealing);
    expect(await whatIsLeft(school, wave)).toEqual(closedOnce);
    const entries = await school.db.selectFrom("audit_entries").select("action").execute();
    expect(entries.map(({ action }) => action)).toEqual(["survey-opened", "survey-closing", "survey-sealed"]);
  });

  test("that is killed at any moment goes on where it stopped", async () => {
    const { school, wave } = await makeWave();
    for (const delay of [0, 3, 6, 9, 12, 16, 20, 30, 40]) {
      const child = run(process.execPath, [
        closer,
        school.dataFolder,
        wave.id,
        "",
        String(closing),
        String(sealing),
        "tell",
      ]);
      child.child.stdout?.once("data", () => setTimeout(() => child.child.kill("SIGKILL"), delay));
      await child.catch(() => undefined);
    }
    await tendWaves(school, closing);
    await tendWaves(school, sealing);
    expect(await whatIsLeft(school, wave)).toEqual(closedOnce);
  });
});

describe("tending waves", () => {
  test("closes a wave when its time is over, and seals it a day later", async () => {
    const { school, wave } = await makeWave();
    await tendWaves(school, wave.closesAt - 1);
    expect(await findWaveById(school.db, wave.id)).toMatchObject({ state: "open" });
    await tendWaves(school, wave.closesAt + hour);
    expect(await findWaveById(school.db, wave.id)).toMatchObject({
      state: "closing",
      closesAt: wave.closesAt,
    });
    await tendWaves(school, wave.closesAt + hour + day);
    expect(await findWaveById(school.db, wave.id)).toMatchObject({ state: "sealed" });
  });

  test("removes what an opening that was cut short has left, but not at once", async () => {
    const { school, wave } = await makeWave();
    const keys = path.join(school.dataFolder, "survey-keys");
    writeFileSync(path.join(keys, "stray.staff.key"), "secret");
    writeFileSync(boxFileOf(school.dataFolder, "stray"), "");
    await tendWaves(school, Date.now());
    expect(readdirSync(keys)).toHaveLength(3);
    await tendWaves(school, Date.now() + 2 * hour);
    expect(readdirSync(keys).toSorted()).toEqual(
      ["pupils-5-11.key", "pupils-5-11.slip.key"].map((name) => `${wave.id}.${name}`),
    );
    expect(existsSync(boxFileOf(school.dataFolder, "stray"))).toBe(false);
    expect(existsSync(boxFileOf(school.dataFolder, wave.id))).toBe(true);
  });

  test("counts who has begun once a day, to the nearest five", async () => {
    const { school, wave } = await makeWave();
    const begun = async () => (await listParticipation(school.db, wave)).map((one) => one.begun);
    await tendWaves(school, opening + hour);
    expect(await begun()).toEqual([0]);
    await tendWaves(school, opening + day);
    expect(await begun()).toEqual([5]);
    for (const viewer of school.pupils.slice(3, 10)) await tokenFor(school, wave, { viewer });
    await tendWaves(school, opening + day + hour);
    expect(await begun()).toEqual([5]);
    // Midnight in Almaty comes five hours before midnight in Greenwich.
    await tendWaves(school, Date.UTC(2026, 10, 24, 18, 59));
    expect(await begun()).toEqual([5]);
    await tendWaves(school, Date.UTC(2026, 10, 24, 19, 1));
    expect(await listParticipation(school.db, wave)).toEqual([
      { cohort: "grade-7", eligible: 12, begun: 10 },
    ]);
  });
});

/** Three pupils of twelve have answered. */
async function makeWave() {
  const school = await makeSurveySchool();
  const wave = await openedWave(school, pupilsOnly);
  const desk = createBallotDesk(school.dataFolder);
  for (const [number, viewer] of school.pupils.slice(0, 3).entries()) {
    await desk.cast(ballotOf(await tokenFor(school, wave, { viewer }), answersOf(number)));
  }
  desk.close();
  return { school, wave };
}

async function close(school: SurveySchool, wave: Wave): Promise<Wave> {
  await beginClosing(school, { wave }, closing);
  await finishClosing(school, wave.id, sealing);
  return (await findWaveById(school.db, wave.id))!;
}

/** Of those with an account, then of those with a slip. */
function countsOf({ instruments }: Wave) {
  return instruments.flatMap(({ keys }) => keys.map(({ count }) => count));
}

const closedOnce = {
  state: "sealed",
  dates: [closing, sealing],
  counts: [{ tokens: 3, ballots: 3 }, none],
  answers: [0, 1, 2].map((number) => JSON.stringify(answersOf(number))).toSorted(),
  keys: [],
  // And no journal beside it.
  boxes: 1,
};

async function whatIsLeft({ db, dataFolder }: SurveySchool, { id }: Wave) {
  const wave = await findWaveById(db, id);
  const ballots = readSealedBallots(dataFolder, id);
  return {
    state: wave?.state,
    dates: [wave?.closesAt, wave?.sealsAt],
    counts: wave && countsOf(wave),
    answers: ballots.map(({ answers }) => JSON.stringify(answers)).toSorted(),
    keys: readdirSync(path.join(dataFolder, "survey-keys")),
    boxes: readdirSync(path.join(dataFolder, "ballot-boxes")).length,
  };
}
