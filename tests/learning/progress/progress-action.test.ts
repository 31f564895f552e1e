import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#app/accounts/viewer.ts";
import { mostBytesInBatch } from "#app/learning/progress/progress-event.ts";
import { makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { blockOf, eventOf, finishing, finishingEvents, lessonOf, sendProgress } from "./send-progress.ts";

const b7 = lessonOf("b", "b7");
const t4 = lessonOf("staff", "t4");
const check = blockOf(b7, "check", "quiz");
const scenario = blockOf(b7, "backpack", "scenario");
const done = () => eventOf(b7, "exit", { done: true });

let school: TestSchool;
let aigerim: Viewer;
let gulnara: Viewer;

beforeAll(async () => {
  school = await makeSchool();
  aigerim = (await signedIn(school.db, school.people.aigerim)).viewer;
  gulnara = (await signedIn(school.db, school.people.gulnara)).viewer;
});
beforeEach(async () => {
  await school.db.deleteFrom("progress_events").execute();
  await school.db.deleteFrom("block_states").execute();
});
afterAll(() => school.db.destroy());

const send = (body: unknown, viewer: Viewer | undefined = aigerim) => sendProgress(school.db, viewer, body);

function storedEvents() {
  return school.db.selectFrom("progress_events").selectAll().orderBy("seq").execute();
}

describe("answers that are taken", () => {
  test("are stored as they were given, with when they came", async () => {
    const event = eventOf(b7, "backpack", finishing(scenario));
    const before = Date.now();
    expect((await send({ events: [event] })).status).toBe(200);
    const [row] = await storedEvents();
    expect(row).toMatchObject({
      account_id: aigerim.accountId,
      id: event.id,
      lesson: "b7",
      block: "backpack",
    });
    expect(JSON.parse(row!.answer)).toEqual(event.answer);
    expect(row!.received_at).toBeGreaterThanOrEqual(before);
  });

  test("are answered with the state of their lesson", async () => {
    const { body } = await send({ events: [done()] });
    expect(body).toEqual({
      lessons: {
        b7: {
          status: "started",
          blocks: {
            exit: {
              answer: { done: true },
              isFinished: true,
              best: null,
              attempts: 1,
              isDone: true,
              feedback: null,
            },
          },
          lastBlock: "exit",
        },
      },
    });
  });

  test("are answered with the state of each lesson they belong to", async () => {
    const c5 = lessonOf("c", "c5");
    const { body } = await send({ events: [done(), eventOf(c5, "exit", { done: true })] });
    expect(Object.keys(body.lessons)).toEqual(["b7", "c5"]);
  });

  test("complete the lesson when they finish all it asks for", async () => {
    const { body } = await send({ events: finishingEvents(b7) });
    expect(body.lessons.b7.status).toBe("completed");
  });

  test("are explained in the language asked for", async () => {
    const event = eventOf(b7, "check", finishing(check));
    const texts = await Promise.all(
      (["kk", "ru", "en"] as const).map(async (language) => {
        const { body } = await sendProgress(school.db, aigerim, { events: [event] }, { language });
        return body.lessons.b7.blocks.check.feedback[check.questions[0]!.id].html as string;
      }),
    );
    expect(new Set(texts).size).toBe(3);
  });

  test("sent again are answered with the same, and stored once", async () => {
    const batch = { events: finishingEvents(b7) };
    const first = await send(batch);
    expect(await send(batch)).toEqual(first);
    expect(await storedEvents()).toHaveLength(batch.events.length);
  });

  test("may be 200 at once", async () => {
    expect((await send({ events: Array.from({ length: 200 }, done) })).status).toBe(200);
    const { attempts } = await school.db
      .selectFrom("block_states")
      .select("attempts")
      .executeTakeFirstOrThrow();
    expect(attempts).toBe(200);
  });

  test("may fill 64 kB", async () => {
    const text = JSON.stringify({ events: [done()] });
    expect((await send(text.padEnd(mostBytesInBatch))).status).toBe(200);
  });

  test("may say whose they are", async () => {
    expect((await send({ learner: aigerim.accountId, events: [done()] })).status).toBe(200);
  });

  test("of a version that is no longer read are taken where they still fit", async () => {
    expect((await send({ events: [{ ...done(), version: "0123456789abcdef" }] })).status).toBe(200);
  });

  test("to training are a teacher's to give", async () => {
    const { status, body } = await send({ events: finishingEvents(t4) }, gulnara);
    expect([status, body.lessons?.t4.status]).toEqual([200, "completed"]);
  });
});

describe("400 and nothing stored for", () => {
  const event = done();
  const withoutId = { ...event, id: undefined };
  const well = `{"path":[${"[".repeat(20_000)}${"]".repeat(20_000)}]}`;
  test.each([
    ["a body that is no JSON", "{"],
    ["an empty body", ""],
    ["a text", JSON.stringify("events")],
    ["nothing", "null"],
    ["a list", [event]],
    ["an object without events", {}],
    ["events that are no list", { events: event }],
    ["no events", { events: [] }],
    ["201 events", { events: Array.from({ length: 201 }, done) }],
    ["a word more in the batch", { events: [event], role: "head" }],
    ["a word more in an event", { events: [{ ...event, right: true }] }],
    ["an account in an event", { events: [{ ...event, account_id: "another" }] }],
    ["an event without an id", { events: [withoutId] }],
    ["a short id", { events: [{ ...event, id: "1" }] }],
    ["an id in capitals", { events: [{ ...event, id: "A".repeat(32) }] }],
    ["an id that is a number", { events: [{ ...event, id: 1 }] }],
    ["a version that is none", { events: [{ ...event, version: "7" }] }],
    ["a lesson that is not there", { events: [{ ...event, lesson: "b99" }] }],
    ["a lesson of another course", { events: [{ ...event, course: "a" }] }],
    ["a word that every object knows for a lesson", { events: [{ ...event, lesson: "constructor" }] }],
    ["a block that is not there", { events: [{ ...event, block: "nothing" }] }],
    ["a block of another lesson", { events: [{ ...event, block: "yard" }] }],
    ["a block's name of a hundred letters", { events: [{ ...event, block: "b".repeat(100) }] }],
    ["an answer that is a text", { events: [{ ...event, answer: "done" }] }],
    ["an answer that is a list", { events: [{ ...event, answer: [true] }] }],
    ["an answer of another kind of block", { events: [{ ...event, answer: { path: [] } }] }],
    ["an answer that does not fit", { events: [{ ...event, block: "backpack", answer: { path: ["fly"] } }] }],
    ["a path of objects", { events: [{ ...event, block: "backpack", answer: { path: [{ toString: 1 }] } }] }],
    [
      "an answer as deep as a well",
      `{"events":[${JSON.stringify({ ...event, block: "backpack" }).replace('{"done":true}', well)}]}`,
    ],
    [
      "a polluted answer",
      `{"events":[${JSON.stringify(event).replace('{"done":true}', '{"__proto__":{"done":true}}')}]}`,
    ],
    ["a polluted event", `{"events":[{"__proto__":${JSON.stringify(event)}}]}`],
    ["a feeling", { events: [{ ...event, block: "now", answer: { level: "storm" } }] }],
    ["a feeling said to be done", { events: [{ ...event, block: "now", answer: { done: true } }] }],
  ])("%s", async (_, body) => {
    const { status, body: answer } = await send(body);
    expect([status, typeof answer.error]).toEqual([400, "string"]);
    expect(await storedEvents()).toEqual([]);
    expect(({} as { done?: boolean }).done).toBeUndefined();
  });

  test("a whole batch with one event that is wrong, which it names", async () => {
    const { status, body } = await send({ events: [done(), { ...done(), block: "nothing" }, done()] });
    expect([status, body.error]).toEqual([400, "events[1]: the lesson has no such block"]);
    expect(await storedEvents()).toEqual([]);
  });
});

describe("and nothing stored", () => {
  const body = { events: [done()] };

  test("401 for somebody who is not signed in", async () => {
    expect((await sendProgress(school.db, undefined, body)).status).toBe(401);
  });

  test("403 for a pupil's answers to training", async () => {
    expect((await send({ events: finishingEvents(t4) })).status).toBe(403);
  });

  test("403 for an operator's answers to training", async () => {
    const { viewer } = await signedIn(school.db, school.people.ruslan);
    expect((await send({ events: finishingEvents(t4) }, viewer)).status).toBe(403);
  });

  test("409 where the browser believes that somebody else is signed in", async () => {
    const { accountId } = school.people.daniyar;
    expect((await send({ learner: accountId, ...body })).status).toBe(409);
  });

  test.each(["GET", "PUT", "PATCH", "DELETE"])("405 for %s", async (method) => {
    expect((await sendProgress(school.db, aigerim, body, { method })).status).toBe(405);
  });

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "text/json",
    "",
  ])("415 for %j", async (type) => {
    const headers: Record<string, string> = type ? { "content-type": type } : {};
    expect((await sendProgress(school.db, aigerim, body, { headers })).status).toBe(415);
  });

  test("413 for a byte above 64 kB", async () => {
    expect((await send(JSON.stringify(body).padEnd(mostBytesInBatch + 1))).status).toBe(413);
  });

  test("413 for what is above 64 kB in bytes, though not in letters", async () => {
    const text = JSON.stringify({ ...body, learner: "ә".repeat(mostBytesInBatch / 2) });
    expect(text.length).toBeLessThan(mostBytesInBatch);
    expect((await send(text)).status).toBe(413);
  });

  test("by none of these, one after the other", async () => {
    await sendProgress(school.db, undefined, body);
    await send({ events: finishingEvents(t4) });
    await send({ learner: school.people.daniyar.accountId, ...body });
    await send(JSON.stringify(body).padEnd(mostBytesInBatch + 1));
    expect(await storedEvents()).toEqual([]);
  });
});
