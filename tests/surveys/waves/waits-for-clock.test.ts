import { rmSync } from "node:fs";
import { afterAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { saveClockRecord } from "#app/calendar/clock-queries.server.ts";
import { readBeat } from "#app/calendar/steady-clock.server.ts";
import * as wavePage from "#app/surveys/staff/wave-page.tsx";
import { tendOnSteadyClock } from "#app/surveys/course-of-a-wave/tend-waves.server.ts";
import type { Wave } from "#app/surveys/waves/wave.ts";
import { findWaveById } from "#app/surveys/waves/waves-queries.server.ts";
import { openDatabase } from "#db/connection.ts";
import { migrate } from "#db/migrate.ts";
import { renderPage } from "#tests/support/render.tsx";
import { answer, openedRealWave } from "../asked-school.ts";
import { seated } from "../staff-desk.ts";
import { day, fillSchool, type SurveySchool } from "../survey-school.ts";

/** Before anything is imported: the environment is read once. */
const dataFolder = vi.hoisted(() => {
  const { mkdtempSync } = process.getBuiltinModule("node:fs");
  const { tmpdir } = process.getBuiltinModule("node:os");
  const folder = mkdtempSync(`${tmpdir()}/senim-clock-`);
  vi.stubEnv("SENIM_DATA", folder);
  vi.stubEnv("SENIM_ORIGIN", "https://senim.example.kz");
  return folder;
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(dataFolder, { recursive: true, force: true });
});

/** A survey of which the last day was yesterday, by a clock that was last believed so many days ago. */
async function makeWave(lastBelieved: number) {
  const db = openDatabase(dataFolder);
  await migrate(db);
  onTestFinished(() => db.destroy());
  const school = await fillSchool(db, dataFolder);
  const wave = await openedRealWave(school, Date.now() - 20 * day);
  const beat = readBeat();
  await answer(school, wave, 12, Date.now() - 10 * day);
  await db
    .updateTable("survey_waves")
    .set({ closes_at: beat.wall - day })
    .where("id", "=", wave.id)
    .execute();
  const trusted = { ...beat, wall: beat.wall - lastBelieved };
  await saveClockRecord(db, { trusted, believable: 0, doubt: null });
  onTestFinished(async () => void (await db.deleteFrom("clock_record").execute()));
  return { school, wave };
}

async function pageOf(school: SurveySchool, wave: Wave, who: "psychologist" | "head") {
  const path = `/en/surveys/${wave.id}`;
  const desk = await seated(school, school[who]);
  const { body: loaderData } = await desk.get(wavePage, path, { wave: wave.id });
  const press = () => desk.post(wavePage, path, { intent: "close" }, { wave: wave.id });
  return { html: renderPage(wavePage.default, { language: "en", path, loaderData }), press };
}

const stateOf = async (school: SurveySchool, wave: Wave) => (await findWaveById(school.db, wave.id))?.state;

describe("a survey whose last day has passed by a clock that has jumped", () => {
  test("stays open, and its page shows the clock and says why", async () => {
    const { school, wave } = await makeWave(30 * day);
    await tendOnSteadyClock({ db: school.db, dataFolder });
    expect(await stateOf(school, wave)).toBe("open");
    const { html } = await pageOf(school, wave, "head");
    expect(html).toContain("The server’s clock is not certain");
    expect(html).not.toContain("Close it now");
  });

  test("is closed by the psychologist, who sees that the clock is right", async () => {
    const { school, wave } = await makeWave(30 * day);
    const { html, press } = await pageOf(school, wave, "psychologist");
    expect(html).toContain("Close it now");
    await press();
    expect(await stateOf(school, wave)).toBe("closing");
  });
});

test("A survey whose last day has passed by a steady clock is closed, and its page says nothing of clocks", async () => {
  const { school, wave } = await makeWave(0);
  const { html } = await pageOf(school, wave, "psychologist");
  expect(html).not.toContain("clock");
  await tendOnSteadyClock({ db: school.db, dataFolder });
  expect(await stateOf(school, wave)).toBe("closing");
});
