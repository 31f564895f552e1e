import { describe, expect, test } from "vitest";
import { openLesson } from "#app/learning/courses/catalogue.server.ts";
import * as lessonPage from "#app/learning/lessons/lesson-page.tsx";
import { openSteps } from "#app/learning/lessons/sent-steps.ts";
import { blockOf, finishing, lessonOf } from "../progress/send-progress.ts";
import { useFreshComputer } from "./fresh-computer.ts";

const b7 = lessonOf("b", "b7");
const quiz = blockOf(b7, "check", "quiz");
const moves = blockOf(b7, "moves", "sort");
const backpack = blockOf(b7, "backpack", "scenario");
const inB7 = { params: { course: "b", lesson: "b7" } };
const inT4 = { params: { course: "staff", lesson: "t4" } };

const here = useFreshComputer();

const open = (lang = "en") => here.browser.get(lessonPage, `/${lang}/courses/b/b7`, inB7);
const post = (fields: Record<string, string>) =>
  here.browser.post(lessonPage, "/en/courses/b/b7", fields, inB7);
const stored = () =>
  here.school.db.selectFrom("progress_events").select(["block", "answer"]).orderBy("seq").execute();
const chosenIn = (fields: unknown) => fields as Record<string, string>;

describe("a lesson opens", () => {
  test("for a reader who is not signed in, with nobody's answers and no school's helpers", async () => {
    const { status, body } = await open();
    expect(status).toBe(200);
    expect(body).toMatchObject({ learner: undefined, states: {}, helpers: [], current: "check-in" });
  });

  test("for Aigerim with her answers, and at the step to go on with", async () => {
    await here.browser.seat("aigerim");
    await post({ block: "backpack", choice: backpack.scenes[0]!.choices[0]!.id });
    const { body } = await open();
    expect(body.learner).toBe(here.school.people.aigerim.accountId);
    expect(Object.keys(body.states)).toEqual(["backpack"]);
    expect(body.current).toBe("practice");
  });

  test("for Daniyar without Aigerim's answers", async () => {
    await here.browser.seat("aigerim");
    await post({ block: "exit", done: "yes" });
    await here.browser.seat("daniyar");
    expect((await open()).body.states).toEqual({});
  });

  test("for a learner with the people of the own school to go to", async () => {
    await here.browser.seat("aigerim");
    const names = (await open()).body.helpers.map(({ familyName }: { familyName: string }) => familyName);
    expect(names).toEqual(["Әлиева", "Нұрланова", "Жұмабаев"]);
  });

  test("for a teacher with the notes", async () => {
    await here.browser.seat("gulnara");
    const notes = openSteps((await open()).body.steps).map((step) => step.notes);
    expect(notes).toEqual(openLesson(b7, "en").steps.map((step) => step.notes));
  });

  test.each([undefined, "aigerim", "ruslan"] as const)("for %s without the notes", async (username) => {
    if (username) await here.browser.seat(username);
    const notes = openSteps((await open()).body.steps).map((step) => step.notes);
    expect(notes.every((one: string | null) => one === null)).toBe(true);
  });

  test.each(["kk", "ru", "en"] as const)("in %s", async (language) => {
    expect((await open(language)).body.lesson.title).toBe(b7.title[language]);
  });
});

describe("there is no lesson", () => {
  test.each([
    ["in another course", "a", "b7"],
    ["of another code", "b", "b99"],
    ["under a word that every object knows", "b", "constructor"],
    ["in capitals", "b", "B7"],
  ])("%s", async (_, course, lesson) => {
    const answer = await here.browser.get(lessonPage, `/en/courses/${course}/${lesson}`, {
      params: { course, lesson },
    });
    expect(answer.status).toBe(404);
  });

  test("of training for a pupil", async () => {
    await here.browser.seat("aigerim");
    expect((await here.browser.get(lessonPage, "/kk/courses/staff/t4", inT4)).status).toBe(404);
    expect(
      (await here.browser.post(lessonPage, "/kk/courses/staff/t4", { block: "check" }, inT4)).status,
    ).toBe(404);
  });

  test("of training for somebody who is not signed in, before they are", async () => {
    const { status, location } = await here.browser.get(lessonPage, "/kk/courses/staff/t4", inT4);
    expect([status, location]).toEqual([302, "/kk/sign-in?to=%2Fkk%2Fcourses%2Fstaff%2Ft4"]);
  });
});

describe("an answer by form, without JavaScript,", () => {
  test("is stored, and the page comes back at its place", async () => {
    await here.browser.seat("aigerim");
    const { status, location } = await post({ block: "check", ...chosenIn(finishing(quiz).chosen) });
    expect([status, location]).toEqual([303, "/en/courses/b/b7#block-check"]);
    expect(await stored()).toEqual([{ block: "check", answer: JSON.stringify(finishing(quiz)) }]);
  });

  test("is explained when the page comes back", async () => {
    await here.browser.seat("aigerim");
    await post({ block: "moves", ...chosenIn(finishing(moves).placed) });
    const { feedback } = (await open()).body.states.moves;
    expect(Object.keys(feedback).toSorted()).toEqual(moves.items.map(({ id }) => id).toSorted());
  });

  test("leads a story on, choice by choice, to its end", async () => {
    await here.browser.seat("aigerim");
    const path = finishing(backpack).path as string[];
    for (const [index, choice] of path.entries())
      await post({ block: "backpack", path: path.slice(0, index).join(" "), choice });
    expect((await open()).body.states.backpack).toMatchObject({ isFinished: true, answer: { path } });
  });

  test("to the exit ticket is stored as done, whatever was chosen", async () => {
    await here.browser.seat("aigerim");
    await post({ block: "exit", done: "yes", "exit-exit": "adult", choice: "adult" });
    expect(await stored()).toEqual([{ block: "exit", answer: '{"done":true}' }]);
  });

  test("of somebody who is not signed in is explained and kept nowhere", async () => {
    const { status, body } = await post({ block: "check", ...chosenIn(finishing(quiz, 1).chosen) });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      block: "check",
      state: { isFinished: true, best: { right: 1, of: quiz.questions.length } },
    });
    expect(await stored()).toEqual([]);
  });

  test.each([
    ["no block", {}],
    ["a block that is not there", { block: "nothing" }],
    ["a choice that is not there", { block: "backpack", choice: "fly" }],
    ["a path that does not fit", { block: "backpack", path: "fly away", choice: "fly" }],
    ["a feeling", { block: "now", "feelings-now": "storm" }],
    ["an exit ticket that is not done", { block: "exit" }],
  ])("with %s is refused, and nothing is stored", async (_, fields) => {
    await here.browser.seat("aigerim");
    expect((await post(fields as Record<string, string>)).status).toBe(400);
    expect(await stored()).toEqual([]);
  });
});

test("an answer that the edited lesson no longer knows is passed over, and what was finished stays finished", async () => {
  await here.browser.seat("aigerim");
  await post({ block: "check", ...chosenIn(finishing(quiz).chosen) });
  for (const answer of [
    '{"done":true}',
    '{"chosen":{"a-question-of-old":"x"},"handedIn":true}',
    '{"path":["fly"]}',
  ]) {
    await here.school.db.updateTable("block_states").set({ answer }).execute();
    const { status, body } = await open();
    expect([status, body.states.check.answer, body.states.check.feedback]).toEqual([200, null, null]);
    expect(body.states.check).toMatchObject({ isFinished: true, isDone: true });
  }
});
