import { RouterContextProvider } from "react-router";
import { describe, expect, test } from "vitest";
import type { Role, Viewer } from "#app/accounts/viewer.ts";
import { action } from "#app/learning/lessons/explain-answer-action.ts";
import { languageContext, officeContext, viewerContext, type Office } from "#app/request-context.ts";
import { someKey } from "../../activities/masked.ts";
import { blockOf, finishing, lessonOf } from "../progress/send-progress.ts";

const quiz = blockOf(lessonOf("b", "b7"), "check", "quiz");

/** There is no database in this request: were anything stored, it would fail. */
async function explain(body: unknown, address = ["b", "b7"], role?: Role) {
  const context = new RouterContextProvider();
  context.set(languageContext, "en");
  context.set(officeContext, { serverKey: someKey } as Office);
  context.set(viewerContext, role && ({ roles: [role] } as unknown as Viewer));
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const request = new Request("http://senim.test/en/explain", { method: "POST", body: text });
  const [course, lesson] = address;
  try {
    const response = await action({ request, context, params: { lang: "en", course, lesson } } as never);
    return { status: response.status, body: await response.json() };
  } catch (thrown) {
    return { status: (thrown as { init: { status: number } }).init.status, body: null };
  }
}

describe("an answer of somebody who is not signed in", () => {
  test("is explained", async () => {
    const { status, body } = await explain({ block: "check", answer: finishing(quiz, 1) });
    expect(status).toBe(200);
    expect(body).toMatchObject({ isFinished: true, best: { right: 1 }, attempts: 1 });
    expect(Object.keys(body.feedback)).toEqual(quiz.questions.map(({ id }) => id));
  });

  test("is explained as far as it goes, and no further", async () => {
    const [first] = quiz.questions;
    const { body } = await explain({
      block: "check",
      answer: { chosen: { [first!.id]: first!.options[0]!.id }, handedIn: false },
    });
    expect(Object.keys(body.feedback)).toEqual([first!.id]);
  });

  test.each([
    ["no JSON", "{"],
    ["no block", { answer: {} }],
    ["a block that is not there", { block: "nothing", answer: {} }],
    ["a feeling", { block: "now", answer: { level: "storm" } }],
    ["an answer that does not fit", { block: "check", answer: { chosen: { x: "y" } } }],
    ["a word more", { block: "exit", answer: { done: true }, keep: true }],
    ["a path of objects", { block: "backpack", answer: { path: [{ toString: 1 }] } }],
  ])("with %s gets 400", async (_, body) => {
    expect((await explain(body)).status).toBe(400);
  });
});

describe("an answer to training", () => {
  const body = { block: "check", answer: { chosen: {}, handedIn: true } };

  test.each([undefined, "student", "operator"] as const)("is not explained to %s", async (role) => {
    expect((await explain(body, ["staff", "t4"], role)).status).toBe(404);
  });

  test("is explained to a teacher", async () => {
    expect((await explain(body, ["staff", "t4"], "teacher")).status).toBe(200);
  });
});

test("there is nothing to explain in a lesson that is not there", async () => {
  expect((await explain({ block: "check", answer: {} }, ["b", "b99"])).status).toBe(404);
});
