import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isCompressible } from "#app/server/compression.ts";
import { serveSchool, type ServedSchool } from "#tests/attacks/served-school.ts";
import { fillClass, firstOption } from "#tests/learning/polls/ask-class.ts";
import { deskOf } from "#tests/learning/polls/served-poll.ts";

let school: ServedSchool;
let code: string;
beforeAll(async () => {
  school = await serveSchool({ prepare: (one) => fillClass(one, 10) });
  const { state } = await deskOf(school).press("gulnara", "open");
  if (state?.step !== "open") throw new Error("not open");
  ({ code } = state.way);
});
afterAll(() => school.close());

test("a stream of events is not collected to be packed; other text is", () => {
  expect([isCompressible("text/event-stream"), isCompressible("text/event-stream; charset=utf-8")]).toEqual([
    false,
    false,
  ]);
  expect([isCompressible("text/html; charset=utf-8"), isCompressible("text/x-script")]).toEqual([true, true]);
});

describe("a stream of events", () => {
  test("begins before it ends, as it is, and is kept by nobody on the way", async () => {
    const stream = await deskOf(school).listen("gulnara", code);
    await expect.poll(() => stream.events).toHaveLength(1);
    expect(stream.headers).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
      "x-content-type-options": "nosniff",
    });
    expect(stream.headers["content-encoding"]).toBeUndefined();
    await deskOf(school).vote(code, firstOption);
    await expect.poll(() => stream.events.at(-1)?.votes, { timeout: 3_000 }).toBe(1);
    stream.hangUp();
  });

  test("is given up when its reader has gone", async () => {
    const stream = await deskOf(school).listen("gulnara", code);
    await expect.poll(() => stream.events.length).toBeGreaterThan(0);
    stream.hangUp();
    const lines = () => school.server.log().filter(({ path }) => path === "/kk/poll/:/results");
    await expect.poll(() => lines().at(-1)).toMatchObject({ status: 200, cutOff: true });
  });

  test("does not keep a server from stopping", async () => {
    const stream = await deskOf(school).listen("gulnara", code);
    await expect.poll(() => stream.events.length).toBeGreaterThan(0);
    const began = Date.now();
    expect(await school.server.stop()).toBe(0);
    await stream.ended;
    expect(Date.now() - began).toBeLessThan(2_000);
    expect(school.server.log().findLast(({ event }) => event === "stopped")).toMatchObject({ unfinished: 0 });
  });
});
