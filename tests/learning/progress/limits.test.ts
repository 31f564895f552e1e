import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#app/accounts/viewer.ts";
import { createProgressLimit } from "#app/learning/progress/progress-limit.server.ts";
import { listBlockStates } from "#app/learning/progress/progress-queries.server.ts";
import {
  mostEventsOfBlock,
  recordEvents,
  type CheckedEvent,
} from "#app/learning/progress/record-events.server.ts";
import * as lessonPage from "#app/learning/lessons/lesson-page.tsx";
import { makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { check, exit } from "../../activities/example-blocks.ts";
import { openComputer } from "../lessons/school-day.ts";
import { givenAnswers, type Given } from "./given-answers.ts";
import { eventOf, lessonOf, sendProgress } from "./send-progress.ts";

const nine = Date.UTC(2026, 10, 30, 4);
const minute = 60_000;
const b7 = lessonOf("b", "b7");

let school: TestSchool;
let aigerim: Viewer;

beforeEach(async () => {
  school = await makeSchool();
  aigerim = (await signedIn(school.db, school.people.aigerim)).viewer;
});

function eventsOf(given: readonly Given[]): CheckedEvent[] {
  return given.map(({ block, answer }, index) => {
    const id = (index + 1).toString(16).padStart(32, "0");
    const event = { id, course: "b", lesson: "b7", version: "0".repeat(16), block: block.id, answer };
    return { event, block, version: event.version };
  });
}

const done = (): Given => ({ block: exit, answer: { done: true } });
const record = (events: readonly CheckedEvent[]) => recordEvents(school.db, aigerim.accountId, events, nine);

async function storedOf(block: string): Promise<string[]> {
  const rows = await school.db
    .selectFrom("progress_events")
    .select("id")
    .where("block", "=", block)
    .orderBy("seq")
    .execute();
  return rows.map(({ id }) => id);
}

describe("of a block that is answered five hundred times", () => {
  test("only the latest answers are kept", async () => {
    const events = eventsOf(Array.from({ length: 500 }, done));
    await record(events);
    const kept = await storedOf(exit.id);
    expect(kept.length).toBeGreaterThanOrEqual(mostEventsOfBlock);
    expect(kept.length).toBeLessThan(2 * mostEventsOfBlock);
    expect(kept).toEqual(events.slice(-kept.length).map(({ event }) => event.id));
  });

  test("each answer that comes again is known, also one that is not kept", async () => {
    const events = eventsOf(Array.from({ length: 500 }, done));
    await record(events);
    const before = await listBlockStates(school.db, aigerim.accountId, "b7");
    expect((await record(events)).added).toBe(0);
    expect(await listBlockStates(school.db, aigerim.accountId, "b7")).toEqual(before);
  });

  test("nothing is lost of what was done, nor of another block and another learner", async () => {
    const { accountId } = school.people.daniyar;
    await recordEvents(school.db, accountId, eventsOf([done()]), nine);
    await record(eventsOf([{ block: check, answer: { chosen: {}, handedIn: false } }]));
    await record(
      eventsOf(Array.from({ length: 500 }, done)).map((one) => ({
        ...one,
        event: { ...one.event, id: randomBytes(16).toString("hex") },
      })),
    );
    const states = await listBlockStates(school.db, aigerim.accountId, "b7");
    const state = states.find(({ block }) => block === exit.id);
    expect(state).toMatchObject({ isFinished: true, attempts: 500 });
    expect(await storedOf(check.id)).toHaveLength(1);
    expect(await listBlockStates(school.db, accountId, "b7")).toHaveLength(1);
  });
});

test("Whatever a learner answers, sends again and in whatever batches, the state is that of each answer once", async () => {
  const many = fc.array(givenAnswers, { minLength: 60, maxLength: 100 }).map((all) => all.flat());
  await fc.assert(
    fc.asyncProperty(many, fc.array(fc.nat(1200), { maxLength: 40 }), async (given, repeats) => {
      for (const table of ["progress_events", "pruned_events", "block_states"] as const)
        await school.db.deleteFrom(table).execute();
      const events = eventsOf(given);
      for (const event of events) await record([event]);
      const once = await listBlockStates(school.db, aigerim.accountId, "b7");
      await record(repeats.map((index) => events[index % events.length]!));
      expect(await listBlockStates(school.db, aigerim.accountId, "b7")).toEqual(once);
      for (const { keptEvents, block } of once) expect(await storedOf(block)).toHaveLength(keptEvents);
    }),
    { numRuns: 8 },
  );
});

describe("a learner’s limit", () => {
  test("is met by nobody in a class that does a lesson of two hundred answers in forty minutes", () => {
    const limit = createProgressLimit();
    const waits = Array.from({ length: 35 * 200 }, (_, index) =>
      limit.take(`pupil-${index % 35}`, 1, nine + Math.floor(index / 35) * 12_000),
    );
    expect(waits.filter((seconds) => seconds > 0)).toEqual([]);
  });

  test("is not met by a child who taps once a second for forty minutes", () => {
    const limit = createProgressLimit();
    const waits = Array.from({ length: 2400 }, (_, second) => limit.take("aigerim", 1, nine + second * 1000));
    expect(waits.filter((seconds) => seconds > 0)).toEqual([]);
  });

  test("is not met by a week without a connection that is sent at once, two hundred answers a batch", () => {
    const limit = createProgressLimit();
    const waits = Array.from({ length: 15 }, (_, batch) => limit.take("aigerim", 200, nine + batch));
    expect(waits).toEqual(Array<number>(15).fill(0));
  });

  test("lets what waited go on once it is time, and keeps nobody else waiting", () => {
    const limit = createProgressLimit();
    for (let batch = 0; batch < 15; batch += 1) limit.take("daniyar", 200, nine);
    const seconds = limit.take("daniyar", 200, nine);
    expect(seconds).toBe(400);
    expect(limit.take("aigerim", 200, nine)).toBe(0);
    expect(limit.take("daniyar", 200, nine + seconds * 1000)).toBe(0);
  });

  test("of batches is met by a program, however small they are", () => {
    const limit = createProgressLimit();
    const waits = Array.from({ length: 1000 }, () => limit.take("daniyar", 1, nine));
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(300);
    expect(limit.take("daniyar", 1, nine + minute)).toBe(0);
  });
});

describe("a learner who has sent too much", () => {
  const batch = () => ({ events: Array.from({ length: 200 }, () => eventOf(b7, "exit", { done: true })) });

  async function sendTooMuch() {
    const replies = [];
    for (let times = 0; times < 17; times += 1) replies.push(await sendProgress(school.db, aigerim, batch()));
    return replies;
  }

  test("is asked to wait, nothing of the batch is taken, and the same batch is taken later", async () => {
    const replies = await sendTooMuch();
    expect(replies.map(({ status }) => status)).toEqual([...Array<number>(15).fill(200), 429, 429]);
    const state = await listBlockStates(school.db, aigerim.accountId, "b7");
    expect(state[0]?.attempts).toBe(3000);
  });

  test("may repeat what is there already as often as a bad line asks for it", async () => {
    const same = batch();
    for (let times = 0; times < 30; times += 1)
      expect((await sendProgress(school.db, aigerim, same)).status).toBe(200);
  });

  test("is not let in through the form either", async () => {
    await sendTooMuch();
    const computer = openComputer(school);
    await computer.seat("aigerim");
    const at = { params: { course: "b", lesson: "b7" } };
    const statuses = new Set<number>();
    for (let time = 0; time < 250; time += 1) {
      const form = { block: "exit", done: "yes" };
      statuses.add((await computer.post(lessonPage, "/kk/courses/b/b7", form, at)).status);
    }
    expect([...statuses]).toContain(429);
  });
});
