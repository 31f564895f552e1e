import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listBlockStates } from "#app/learning/progress/progress-queries.server.ts";
import {
  recordAnswer,
  recordEvents,
  type CheckedEvent,
} from "#app/learning/progress/record-events.server.ts";
import { makeSchool, type TestSchool } from "#tests/support/people.ts";
import { allRight, check, exit, halfRight, scenario } from "../../activities/example-blocks.ts";
import { givenAnswers, type Given } from "./given-answers.ts";

let school: TestSchool;
let aigerim: string;
let daniyar: string;

beforeAll(async () => {
  school = await makeSchool();
  aigerim = school.people.aigerim.accountId;
  daniyar = school.people.daniyar.accountId;
});
beforeEach(async () => {
  await school.db.deleteFrom("progress_events").execute();
  await school.db.deleteFrom("block_states").execute();
});
afterAll(() => school.db.destroy());

const now = Date.UTC(2026, 10, 21);

function eventsOf(given: readonly Given[]): CheckedEvent[] {
  return given.map(({ block, answer }, index) => {
    const id = (index + 1).toString(16).padStart(32, "0");
    const event = { id, course: "b", lesson: "b7", version: "0".repeat(16), block: block.id, answer };
    return { event, block, version: event.version };
  });
}

async function recordInBatches(account: string, batches: readonly CheckedEvent[][]) {
  for (const batch of batches) await recordEvents(school.db, account, batch, now);
}

/** Everything the database says, but whose it is. */
async function stored(account: string) {
  const events = await school.db
    .selectFrom("progress_events")
    .selectAll()
    .where("account_id", "=", account)
    .execute();
  const states = await listBlockStates(school.db, account, "b7");
  const firstSeq = events[0]?.seq ?? 0;
  return {
    events: events.map(({ id, block, answer }) => ({ id, block, answer })),
    states: states.map(({ accountId: _, seq, ...state }) => ({ ...state, seq: seq - firstSeq })),
  };
}

async function clear() {
  await school.db.deleteFrom("progress_events").execute();
  await school.db.deleteFrom("block_states").execute();
}

describe("for whatever a learner answers", () => {
  test("repetition and any split into batches give the same state", async () => {
    const sent = givenAnswers.chain((given) => {
      const events = eventsOf(given);
      // Each event again somewhere after its first time, and cuts wherever they fall.
      const repeats = fc.array(fc.tuple(fc.nat(events.length - 1), fc.nat(30)), { maxLength: 10 });
      return fc.record({
        events: fc.constant(events),
        repeats,
        cuts: fc.array(fc.nat(30), { maxLength: 6 }),
      });
    });
    await fc.assert(
      fc.asyncProperty(sent, async ({ events, repeats, cuts }) => {
        await clear();
        await recordInBatches(
          aigerim,
          events.map((event) => [event]),
        );
        const once = await stored(aigerim);

        await clear();
        const withRepeats = [...events];
        for (const [which, where] of repeats) {
          const first = withRepeats.indexOf(events[which]!);
          withRepeats.splice(first + 1 + (where % (withRepeats.length - first)), 0, events[which]!);
        }
        await recordInBatches(aigerim, cutAt(withRepeats, cuts));
        expect(await stored(aigerim)).toEqual(once);
      }),
      { numRuns: 60 },
    );
  });

  test("any order gives the same answered blocks, results and times finished", async () => {
    const orders = givenAnswers.chain((given) => {
      const events = eventsOf(given);
      return fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }));
    });
    await fc.assert(
      fc.asyncProperty(orders, async ([events, shuffled]) => {
        await clear();
        await recordInBatches(aigerim, [events]);
        const straight = await reached();
        await clear();
        await recordInBatches(aigerim, [shuffled]);
        expect(await reached()).toEqual(straight);
      }),
      { numRuns: 60 },
    );
  });
});

async function reached() {
  const states = await listBlockStates(school.db, aigerim, "b7");
  const kept = states.map(({ block, isFinished, best, attempts, finishedAt, passedAt }) => ({
    block,
    isFinished,
    best,
    attempts,
    finishedAt,
    passedAt,
  }));
  return kept.toSorted((a, b) => a.block.localeCompare(b.block));
}

describe("the log of events", () => {
  const [first, second] = eventsOf([
    { block: check, answer: { chosen: halfRight, handedIn: true } },
    { block: check, answer: { chosen: allRight, handedIn: true } },
  ]) as [CheckedEvent, CheckedEvent];

  test("holds an event once, however often it is sent", async () => {
    await recordInBatches(aigerim, [[first, first], [first], [first, second]]);
    expect((await stored(aigerim)).events).toHaveLength(2);
  });

  test("keeps to the first of two answers under one id", async () => {
    const changed = { ...first, event: { ...first.event, answer: { chosen: allRight, handedIn: true } } };
    await recordInBatches(aigerim, [[first], [changed]]);
    expect((await stored(aigerim)).states[0]?.best).toEqual({ right: 1, of: 2 });
  });

  test("of one learner takes an id that another's has", async () => {
    await recordInBatches(aigerim, [[first]]);
    await recordInBatches(daniyar, [[first]]);
    expect((await stored(daniyar)).events).toHaveLength(1);
    expect((await stored(aigerim)).events).toHaveLength(1);
  });

  test("takes all of a batch or nothing", async () => {
    const broken = { ...second, event: { ...second.event, block: null as unknown as string } };
    await expect(recordEvents(school.db, aigerim, [first, broken], now)).rejects.toThrow("NOT NULL");
    expect(await stored(aigerim)).toEqual({ events: [], states: [] });
  });

  test("gives an answer that came by form an id of its own", async () => {
    const { event } = first;
    await recordAnswer(school.db, aigerim, event, check, now);
    await recordAnswer(school.db, aigerim, event, check, now);
    const ids = (await stored(aigerim)).events.map(({ id }) => id);
    expect(ids).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(ids[0]).not.toBe(ids[1]);
  });
});

describe("the moment a block was finished", () => {
  const finish = eventsOf([
    { block: scenario, answer: { path: ["go"] } },
    { block: scenario, answer: { path: ["stay"] } },
    { block: scenario, answer: { path: [] } },
    { block: scenario, answer: { path: ["go", "call"] } },
    { block: exit, answer: { done: true } },
  ]);

  test("is that of its first finish, and stays", async () => {
    const finishedAt: (number | null | undefined)[] = [];
    for (const [index, event] of finish.slice(0, 4).entries()) {
      await recordEvents(school.db, aigerim, [event], now + index);
      finishedAt.push((await listBlockStates(school.db, aigerim, "b7"))[0]?.finishedAt);
    }
    expect(finishedAt).toEqual([null, now + 1, now + 1, now + 1]);
  });

  test("is not that of the pass, where a check was failed first", async () => {
    const tries = eventsOf([
      { block: check, answer: { chosen: halfRight, handedIn: true } },
      { block: check, answer: { chosen: allRight, handedIn: true } },
      { block: check, answer: { chosen: halfRight, handedIn: true } },
    ]);
    const passed: unknown[] = [];
    for (const [index, event] of tries.entries()) {
      await recordEvents(school.db, aigerim, [event], now + index);
      const [state] = await listBlockStates(school.db, aigerim, "b7");
      passed.push([state?.finishedAt, state?.passedAt, state?.isPassed]);
    }
    expect(passed).toEqual([
      [now, null, false],
      [now, now + 1, true],
      [now, now + 1, true],
    ]);
  });

  test("leaves the order by the latest answer: where to go on is the block last answered", async () => {
    await recordInBatches(aigerim, [[finish[4]!], [finish[0]!]]);
    expect((await listBlockStates(school.db, aigerim, "b7")).map(({ block }) => block)).toEqual([
      "exit",
      "backpack",
    ]);
  });
});

function cutAt<Item>(items: readonly Item[], cuts: readonly number[]): Item[][] {
  const places = [...new Set(cuts.map((cut) => cut % items.length)), 0, items.length].toSorted(
    (a, b) => a - b,
  );
  return places
    .slice(1)
    .map((end, index) => items.slice(places[index], end))
    .filter((batch) => batch.length > 0);
}
