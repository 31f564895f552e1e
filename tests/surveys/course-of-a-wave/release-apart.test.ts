import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { reckonApart } from "#app/surveys/course-of-a-wave/reckon-apart.server.ts";
import { reckonRelease } from "#app/surveys/course-of-a-wave/reckon-release.server.ts";
import { listReleases } from "#app/surveys/waves/releases-queries.server.ts";
import { answer, openedRealWave, sealed } from "#tests/surveys/asked-school.ts";
import { makeSurveySchool } from "#tests/surveys/make-school.ts";
import { readInstrument } from "#tests/surveys/release/instruments.ts";
import { day } from "#tests/surveys/survey-school.ts";
import { tiedSurveyOf } from "#tests/surveys/release/tied-school.ts";
import { ask, startServer } from "#tests/support/server.ts";

const twoThousand = tiedSurveyOf(
  {
    seed: 5,
    pupils: 2200,
    response: 0.95,
    russian: "middle",
    other: 1,
    sportClasses: 2,
    girlsClasses: 1,
    slips: 20,
    notStated: 0.03,
    skipped: 0.04,
    extreme: 0.4,
  },
  readInstrument("pupils-5-11"),
);

describe("a release", () => {
  test(
    "of two thousand pupils takes ten seconds’ work of one core at most",
    { timeout: 120_000 },
    async () => {
      expect(twoThousand.rows.length).toBeGreaterThan(2000);
      const began = process.cpuUsage();
      const steps = await stepsWhile(async () => expect(reckonRelease(twoThousand).extent).toBe("groups"));
      const { user, system } = process.cpuUsage(began);
      expect((user + system) / 1e6).toBeLessThan(10);
      // Meanwhile this thread does nothing else.
      expect(steps).toBe(0);
    },
  );

  test(
    "is reckoned by a thread of its own: this one goes on, and it is the same",
    { timeout: 60_000 },
    async () => {
      const few = { ...twoThousand, rows: twoThousand.rows.slice(0, 300), eligible: { total: 320 } };
      let apart: unknown;
      const steps = await stepsWhile(async () => {
        apart = await reckonApart(few);
      });
      expect(steps).toBeGreaterThan(5);
      expect(apart).toEqual(reckonRelease(few));
    },
  );
});

test("a thread that ends without a release throws, and nothing is kept", async () => {
  const unreadable = { ...twoThousand, instrument: { ...twoThousand.instrument, pages: [] } };
  await expect(reckonApart({ ...unreadable, rows: "none" as never })).rejects.toThrow(/./);
});

test(
  "a server killed while it reckons a release makes it after the next start, once, and answers all the while",
  {
    timeout: 180_000,
  },
  async () => {
    const school = await makeSurveySchool({ pupils: 90 });
    const opened = Date.now() - 30 * day;
    const wave = await openedRealWave(school, opened);
    await answer(school, wave, 80, opened);
    await sealed(school, wave);
    const first = await startServer(school);
    // It looks after waves a second after its start; the reckoning takes longer than what is left.
    await wait(1_100);
    await first.kill();
    const second = await startServer(school);
    onTestFinished(async () => void (await second.stop()));
    while ((await listReleases(school.db, wave.id)).length === 0) {
      expect((await ask(second, "/healthz")).status).toBe(200);
      await wait(50);
    }
    const [release, ...others] = await listReleases(school.db, wave.id);
    expect([release!.extent, others]).toEqual(["groups", []]);
  },
);

/** How many steps of five milliseconds this thread comes to while something is done. */
async function stepsWhile(work: () => Promise<unknown>): Promise<number> {
  let steps = 0;
  const timer = setInterval(() => (steps += 1), 5);
  await work();
  clearInterval(timer);
  return steps;
}
