import { expect, onTestFinished, test } from "vitest";
import type { Beat } from "#app/calendar/clock-record.ts";
import { wavesWithKeys } from "#app/surveys/blind-signature/wave-keys.server.ts";
import { tendOnSteadyClock, tendWaves } from "#app/surveys/course-of-a-wave/tend-waves.server.ts";
import { beginClosing } from "#app/surveys/course-of-a-wave/close-wave.server.ts";
import { findWaveById } from "#app/surveys/waves/waves-queries.server.ts";
import { openDatabase } from "#db/connection.ts";
import { makeSurveySchool } from "#tests/surveys/make-school.ts";
import { day, opening, openedWave, pupilsOnly } from "#tests/surveys/survey-school.ts";
import { tokenFor } from "#tests/surveys/voter.ts";

const second = 1000;
const hour = 3600 * second;

async function openSchool() {
  const school = await makeSurveySchool();
  const wave = await openedWave(school, pupilsOnly);
  let [sinceOpening, running, boots] = [0, hour, 1];
  /** The server's own round, after so much time, at which the clock is so far ahead. */
  async function round(after: number, ahead = 0, db = school.db): Promise<void> {
    sinceOpening += after;
    running += after;
    const beat: Beat = { wall: opening + sinceOpening + ahead, running, boot: `boot ${boots}` };
    await tendOnSteadyClock({ db, dataFolder: school.dataFolder }, beat);
  }
  /** Another server, on the machine that runs on. */
  async function restart(ahead: number): Promise<void> {
    const db = openDatabase(school.dataFolder);
    onTestFinished(() => db.destroy());
    await round(6 * second, ahead, db);
  }
  async function reboot(ahead: number): Promise<void> {
    running = 0;
    boots += 1;
    await restart(ahead);
  }
  const state = async () => (await findWaveById(school.db, wave.id))?.state;
  return {
    school,
    round,
    restart,
    reboot,
    wave,
    state,
    isOpen: async () => (await state()) === "open",
    hasKeys: () => wavesWithKeys(school.dataFolder).length > 0,
  };
}

test("Three seconds of a clock thirty days ahead close no survey and destroy no key", async () => {
  const here = await openSchool();
  await here.round(hour);
  await here.round(10 * second, 30 * day);
  expect([await here.isOpen(), here.hasKeys()]).toEqual([true, true]);
  await here.round(3 * second);
  expect([await here.isOpen(), here.hasKeys()]).toEqual([true, true]);
});

test("without the guard those three seconds close it for good", async () => {
  const { school, ...here } = await openSchool();
  expect(here.hasKeys()).toBe(true);
  await tendWaves(school, opening + 30 * day);
  expect([await here.isOpen(), here.hasKeys()]).toEqual([false, false]);
});

test("A survey whose day has come is closed by a clock that has gone steadily", async () => {
  const here = await openSchool();
  for (let hours = 1; hours < 14 * 24; hours += 1) await here.round(hour);
  expect(await here.isOpen()).toBe(true);
  await here.round(hour);
  expect([await here.isOpen(), here.hasKeys()]).toEqual([false, false]);
});

test("A clock that is set right after a jump closes at the survey’s own time", async () => {
  const here = await openSchool();
  await here.round(hour);
  await here.round(hour, 30 * day);
  for (let hours = 2; hours < 14 * 24; hours += 1) await here.round(hour);
  expect(await here.isOpen()).toBe(false);
});

test("A clock that stays ahead is believed only after a day, in which somebody can see it", async () => {
  const here = await openSchool();
  await here.round(hour);
  for (let hours = 0; hours < 24; hours += 1) await here.round(hour, 30 * day);
  expect(await here.isOpen()).toBe(true);
  await here.round(2 * hour, 30 * day);
  expect(await here.isOpen()).toBe(false);
});

test("A survey closed by hand while the clock was ahead is sealed a day after the clock is right, not thirty", async () => {
  const here = await openSchool();
  await tokenFor(here.school, here.wave, { viewer: here.school.pupils[0]! });
  const closedBy = here.school.psychologist.accountId;
  await here.round(hour);
  await beginClosing(here.school, { wave: here.wave, closedBy }, opening + 30 * day);
  for (let hours = 1; hours < 24; hours += 1) await here.round(hour);
  expect(await here.state()).toBe("closing");
  await here.round(2 * hour);
  expect(await here.state()).toBe("sealed");
});

/** Each less than a long weekend after the last; together longer than the survey. */
const leaps = [3.9, 7.8, 11.7, 15.6, 17].map((days) => days * day);

test("Five servers started one after the other, each with the clock days further ahead, close no survey", async () => {
  const here = await openSchool();
  await here.round(hour);
  for (const ahead of leaps) await here.restart(ahead);
  expect([await here.isOpen(), here.hasKeys()]).toEqual([true, true]);
});

test("five starts of the machine itself do not either: what is believed does not add up", async () => {
  const here = await openSchool();
  await here.round(hour);
  for (const ahead of leaps) await here.reboot(ahead);
  expect([await here.isOpen(), here.hasKeys()]).toEqual([true, true]);
});

test.each(["restart", "reboot"] as const)(
  "a record that forgets the machine's start and what it has believed is moved by five of them (%s)",
  async (how) => {
    const here = await openSchool();
    await here.round(hour);
    for (const ahead of leaps) {
      await here.school.db
        .updateTable("clock_record")
        .set({ trusted_boot: "forgotten", believable: 4 * day })
        .execute();
      await here[how](ahead);
    }
    expect([await here.isOpen(), here.hasKeys()]).toEqual([false, false]);
  },
);
