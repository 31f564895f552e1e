import { afterAll, beforeAll, expect, test } from "vitest";
import { listPapers } from "#app/box/slots.server.ts";
import { openBoxFile } from "#app/box/box-file.server.ts";
import { boxFileOf } from "#app/surveys/ballot-box/box-file.server.ts";
import { holdLock } from "#tests/support/other-program.ts";
import { ask } from "#tests/support/server.ts";
import { openTab, serveSurvey, type ServedSurvey } from "./served-survey.ts";

let school: ServedSurvey;
beforeAll(async () => {
  school = await serveSurvey();
});
afterAll(() => school.close());

// The first meets a box that the server has not opened yet, and lets nobody even read.
test.each([
  ["begin exclusive", [0, 1, 2]],
  ["begin immediate", [3, 4, 5]],
] as const)(
  "%s of another program on a ballot box holds up no page and loses no ballot",
  async (lock, who) => {
    const file = boxFileOf(school.dataFolder, school.wave.id);
    const refusals: { status: number; retryAfter: string | null; took: number }[] = [];
    const timed = (fetchIt: typeof fetch): typeof fetch => {
      return async (target, init) => {
        const began = performance.now();
        const response = await fetchIt(target, init);
        const { status, headers } = response;
        if (status >= 400)
          refusals.push({ status, retryAfter: headers.get("retry-after"), took: performance.now() - began });
        return response;
      };
    };
    const surveys = await Promise.all(
      who.map((pupil) => {
        const viewer = school.pupils[pupil]!;
        return school.visit(viewer, openTab(), timed(school.fetchAs(viewer)));
      }),
    );
    for (const survey of surveys) expect(await survey.begin()).toBe("ready");
    const before = countBallots(file);

    const letGo = await holdLock(file, lock);
    const sending = surveys.map((survey) => survey.send());
    const pages: number[] = [];
    while (refusals.length < surveys.length || pages.length < 11) {
      const began = performance.now();
      expect((await ask(school.server(), "/kk/help")).status).toBe(200);
      pages.push(performance.now() - began);
    }
    await letGo();
    expect(await Promise.all(sending)).toEqual(surveys.map(() => "sent"));

    expect(new Set(refusals.map(({ status, retryAfter }) => `${status} ${retryAfter}`))).toEqual(
      new Set(["503 5"]),
    );
    // A second of patience, and what a busy machine may add.
    expect(Math.min(...refusals.map(({ took }) => took))).toBeLessThan(1_900);
    expect(pages.toSorted((one, other) => one - other)[Math.floor(pages.length * 0.9)]).toBeLessThan(1_000);
    expect(countBallots(file) - before).toBe(surveys.length);
  },
);

function countBallots(file: string): number {
  const sqlite = openBoxFile(file);
  try {
    return listPapers(sqlite).length;
  } finally {
    sqlite.close();
  }
}
