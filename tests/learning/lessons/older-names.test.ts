import { describe, expect, test } from "vitest";
import { maskFor } from "#app/activities/parts/mask.server.ts";
import type { Lesson } from "#app/learning/courses/lesson.ts";
import * as lessonPage from "#app/learning/lessons/lesson-page.tsx";
import { signedIn } from "#tests/support/people.ts";
import { publicMask } from "../../attacks/answer-key.ts";
import { rightFits, rightOrder } from "../../activities/masked.ts";
import { blockOf, eventOf, lessonOf, sendProgress } from "../progress/send-progress.ts";
import { useFreshComputer } from "./fresh-computer.ts";

const b4 = lessonOf("b", "b4");
const a3 = lessonOf("a", "a3");
const match = blockOf(b4, "tools", "match");
const order = blockOf(a3, "three-steps", "order");
/** As a page of an earlier build bore them. */
const olderFits = rightFits(match, publicMask.nameOf);
const olderOrder = rightOrder(order, publicMask.nameOf);

const here = useFreshComputer();

/** What Aigerim's page says of one activity. */
async function stateOf(lesson: Lesson, block: string) {
  await here.browser.seat("aigerim");
  const visit = { params: { course: lesson.course, lesson: lesson.id } };
  const address = `/en/courses/${lesson.course}/${lesson.id}`;
  return (await here.browser.get(lessonPage, address, visit)).body.states[block];
}

function namesOf(lesson: Lesson) {
  return maskFor(here.school.serverKey, lesson.id);
}

async function send(lesson: Lesson, block: string, answer: unknown): Promise<number> {
  const { viewer } = await signedIn(here.school.db, here.school.people.aigerim);
  const events = [eventOf(lesson, block, answer)];
  return (await sendProgress(here.school.db, viewer, { events })).status;
}

describe("an answer that waited in the outbox of an older page", () => {
  test("to pairs is understood, and comes back under today's names", async () => {
    expect(await send(b4, "tools", { joined: olderFits, handedIn: true })).toBe(200);
    const { answer, best, feedback } = await stateOf(b4, "tools");
    expect(answer).toEqual({ joined: rightFits(match, namesOf(b4)), handedIn: true });
    expect(best).toEqual({ right: match.pairs.length, of: match.pairs.length });
    expect(Object.keys(feedback)).toEqual(Object.keys(answer.joined));
  });

  test("to an order is understood, and comes back under today's names", async () => {
    expect(await send(a3, "three-steps", { order: olderOrder.toReversed(), handedIn: true })).toBe(200);
    const { answer } = await stateOf(a3, "three-steps");
    expect(answer.order).toEqual(rightOrder(order, namesOf(a3)).toReversed());
  });

  test("is understood from a form without JavaScript too", async () => {
    await here.browser.seat("aigerim");
    const visit = { params: { course: "b", lesson: "b4" } };
    const fields = { block: "tools", ...olderFits };
    expect((await here.browser.post(lessonPage, "/en/courses/b/b4", fields, visit)).status).toBe(303);
    expect((await stateOf(b4, "tools")).best.right).toBe(match.pairs.length);
  });
});

test("an answer that an earlier build stored is shown under today's names", async () => {
  await send(b4, "tools", { joined: olderFits, handedIn: true });
  const answer = JSON.stringify({ joined: olderFits, handedIn: true });
  await here.school.db.updateTable("block_states").set({ answer }).execute();
  const state = await stateOf(b4, "tools");
  expect(state.answer).toEqual({ joined: rightFits(match, namesOf(b4)), handedIn: true });
  expect(Object.values(state.feedback)).not.toContainEqual(expect.objectContaining({ isRight: false }));
});

test("no page bears an older name", async () => {
  const visit = { params: { course: "b", lesson: "b4" } };
  const { openSteps } = await import("#app/learning/lessons/sent-steps.ts");
  const { body } = await here.browser.get(lessonPage, "/en/courses/b/b4", visit);
  const text = JSON.stringify(openSteps(body.steps));
  const older = [...Object.keys(olderFits), ...Object.values(olderFits)];
  expect(older.filter((name) => text.includes(name))).toEqual([]);
  expect(text).toContain(Object.keys(rightFits(match, namesOf(b4)))[0]);
});
