import { describe, expect, test, vi } from "vitest";
import { maskFor } from "#app/activities/parts/mask.server.ts";
import { orderRule } from "#app/activities/order/order.ts";
import * as coursePage from "#app/learning/lessons/course-page.tsx";
import * as coursesPage from "#app/learning/lessons/courses-page.tsx";
import * as lessonPage from "#app/learning/lessons/lesson-page.tsx";
import { signedIn } from "#tests/support/people.ts";
import { rightFits, rightOrder } from "../../activities/masked.ts";
import { blockOf, eventOf, finishing, lessonOf, sendProgress } from "../progress/send-progress.ts";
import { useFreshComputer } from "./fresh-computer.ts";

// A lesson with one activity of each kind, and a booster.
await vi.hoisted(async () => {
  const { newFolder, writeContent } = await import("../courses/planted-content.ts");
  const { contentWithBooster } = await import("../courses/sound-content.ts");
  const { compileContent } = await import("#app/learning/writing/compile-content.ts");
  process.env.SENIM_CONTENT = newFolder();
  await compileContent(writeContent(contentWithBooster()), process.env.SENIM_CONTENT);
});

const b1 = lessonOf("b", "b1");
const match = blockOf(b1, "match", "match");
const order = blockOf(b1, "order", "order");
const inB1 = { params: { course: "b", lesson: "b1" } };
const inCourse = { params: { course: "b" } };

const here = useFreshComputer();
/** The names on this school's pages. */
const masked = () => maskFor(here.school.serverKey, "b1");

const post = (fields: Record<string, string>) =>
  here.browser.post(lessonPage, "/en/courses/b/b1", fields, inB1);
const stored = async () => {
  const rows = await here.school.db.selectFrom("progress_events").select(["block", "answer"]).execute();
  return rows.map(({ block, answer }) => `${block} ${answer}`);
};
const numbers = (ids: readonly string[]) =>
  Object.fromEntries(ids.map((id, index) => [id, String(index + 1)] as const));

describe("by form, without JavaScript,", () => {
  test("pairs are stored for Aigerim", async () => {
    await here.browser.seat("aigerim");
    expect((await post({ block: "match", ...rightFits(match, masked()) })).status).toBe(303);
    expect(await stored()).toEqual([`match ${JSON.stringify(finishing(match))}`]);
  });

  test("pairs are explained to a reader, and kept nowhere", async () => {
    const { body } = await post({ block: "match", ...rightFits(match, masked()) });
    expect(body.state).toMatchObject({ isFinished: true, best: { right: 4, of: 4 } });
    expect(Object.values(body.state.feedback)).toHaveLength(4);
    expect(await stored()).toEqual([]);
  });

  test("an order is stored as it was numbered", async () => {
    await here.browser.seat("aigerim");
    await post({ block: "order", ...numbers(rightOrder(order, masked())) });
    expect(await stored()).toEqual([`order ${JSON.stringify(finishing(order))}`]);
  });

  test("an order with a number twice is not handed in, and explains nothing", async () => {
    const [first = "", ...others] = orderRule.show(order, masked()).places.map(({ id }) => id);
    const { body } = await post({ block: "order", ...numbers([first, ...others]), [first]: "2" });
    expect(body.state).toMatchObject({ isFinished: false, answer: { handedIn: false }, feedback: {} });
  });

  test.each(["poll", "cards", "cases"])("%s are stored as done, and no choice with them", async (block) => {
    await here.browser.seat("aigerim");
    await post({ block, done: "yes", [`poll-${block}`]: "most", option: "most" });
    expect(await stored()).toEqual([`${block} {"done":true}`]);
  });

  test.each(["note", "plan", "roleplay"])("%s is refused, and stored nowhere", async (block) => {
    await here.browser.seat("aigerim");
    expect((await post({ block, done: "yes", words: "I am afraid" })).status).toBe(400);
    expect(await stored()).toEqual([]);
  });
});

describe("POST /progress", () => {
  test.each([
    ["note", { words: "I am afraid" }],
    ["plan", { ticked: ["when walk"], words: {} }],
    ["roleplay", { done: true }],
  ])("refuses an answer to a %s", async (block, answer) => {
    const { viewer } = await signedIn(here.school.db, here.school.people.aigerim);
    const { status, body } = await sendProgress(here.school.db, viewer, {
      events: [eventOf(b1, block, answer)],
    });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain("never leaves the browser");
    expect(await stored()).toEqual([]);
  });

  test("takes a poll as done only", async () => {
    const { viewer } = await signedIn(here.school.db, here.school.people.aigerim);
    const event = eventOf(b1, "poll", { done: true, option: "most" });
    expect((await sendProgress(here.school.db, viewer, { events: [event] })).status).toBe(200);
    expect(await stored()).toEqual(['poll {"done":true}']);
  });

  test("answers pairs and orders with what may be said, and the score", async () => {
    const { viewer } = await signedIn(here.school.db, here.school.people.aigerim);
    const events = [
      eventOf(b1, "match", { joined: rightFits(match), handedIn: true }),
      eventOf(b1, "order", { order: rightOrder(order), handedIn: true }),
    ];
    const { body } = await sendProgress(here.school.db, viewer, { events });
    expect(body.lessons.b1.blocks.match.answer).toEqual(events[0]!.answer);
    expect(body.lessons.b1.blocks.order.answer).toEqual(events[1]!.answer);
    expect(body.lessons.b1.blocks.match.best).toEqual({ right: 4, of: 4 });
    expect(body.lessons.b1.blocks.order.best).toEqual({ right: 3, of: 3 });
  });
});

describe("a booster", () => {
  test("stands under its lesson on the course page, and is no lesson of its own", async () => {
    const { body } = await here.browser.get(coursePage, "/en/courses/b", inCourse);
    expect(body.lessons.map(({ id }: { id: string }) => id)).toEqual(["b1"]);
    expect(body.lessons[0].boosters).toMatchObject([{ id: "b1-1", minutes: 10, status: null }]);
  });

  test("is not counted among the lessons of a course", async () => {
    const { body } = await here.browser.get(coursesPage, "/en/courses");
    expect(body.courses.find(({ id }: { id: string }) => id === "b").count).toBe(1);
  });

  test("opens under its own address, and is done on its own", async () => {
    await here.browser.seat("aigerim");
    const inBooster = { params: { course: "b", lesson: "b1-1" } };
    const address = "/en/courses/b/b1-1";
    expect((await here.browser.get(lessonPage, address, inBooster)).body.lesson.code).toBe("B1-1");
    await here.browser.post(lessonPage, address, { block: "exit", done: "yes" }, inBooster);
    const { body } = await here.browser.get(coursePage, "/en/courses/b", inCourse);
    expect([body.lessons[0].status, body.lessons[0].boosters[0].status]).toEqual(["not-started", "started"]);
  });
});
