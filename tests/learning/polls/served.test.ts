import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveSchool, type ServedSchool } from "#tests/attacks/served-school.ts";
import { fillClass, firstOption, otherOption } from "./ask-class.ts";
import { deskOf } from "./served-poll.ts";

let school: ServedSchool;
beforeAll(async () => {
  school = await serveSchool({
    env: { WEB_CONCURRENCY: "2" },
    prepare: (one) => fillClass(one, 35),
  });
});
afterAll(() => school.close());

describe("two processes over one database", () => {
  test("count the answers of thirty-five phones that come at once, whichever process they meet", async () => {
    const desk = deskOf(school);
    const { state } = await desk.press("gulnara", "open");
    if (state?.step !== "open") throw new Error("not open");
    const { code } = state.way;
    // New connections go to the processes in turn, so two screens hear of answers that the other process took.
    const screens = [await desk.listen("gulnara", code), await desk.listen("serik", code)];
    const answers = Array.from({ length: 35 }, (_, phone) => (phone % 5 === 0 ? otherOption : firstOption));
    const phones = await Promise.all(answers.map((option) => desk.vote(code, option)));
    expect(phones.filter(({ status }) => status !== 200)).toEqual([]);
    for (const { events } of screens) {
      await expect.poll(() => events.at(-1)?.votes, { timeout: 5_000 }).toBe(35);
    }

    const closed = await desk.press("gulnara", "close");
    expect(closed.state).toMatchObject({
      step: "closed",
      result: { votes: 35, counts: { [firstOption]: 28, [otherOption]: 7 } },
    });
    for (const { events, ended } of screens) {
      await ended;
      expect(events.at(-1)).toMatchObject({ isClosed: true });
    }
  });

  test("write no code, no cookie and nobody’s choice into the log", async () => {
    const paths = () => school.server.log().map(({ path }) => path);
    await expect.poll(paths).toContain("/kk/poll/:/results");
    expect(paths()).toContain("/kk/poll/:");
    const written = JSON.stringify(school.server.log());
    expect(written).not.toMatch(/poll\/\d|key=|senim-poll|names|room/);
  });
});
