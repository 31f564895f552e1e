import { describe, expect, test } from "vitest";
import { passes } from "#app/activities/parts/score.ts";
import { isQuizFinished, quizRule } from "#app/activities/quiz/quiz.ts";
import { allRight, check, formOf, halfRight, quiz } from "../example-blocks.ts";

const answer = (chosen: Record<string, string>, handedIn = true) => ({ chosen, handedIn });

describe("an answer to a quiz", () => {
  test("fits with a choice for each question", () => {
    expect(quizRule.readAnswer(quiz, answer(allRight))).toEqual(answer(allRight));
  });

  test("fits with a choice for some questions, or none: each choice is saved when it is made", () => {
    expect(quizRule.readAnswer(quiz, answer({ chat: "wait" }, false))).toEqual(
      answer({ chat: "wait" }, false),
    );
    expect(quizRule.readAnswer(quiz, answer({}, false))).toEqual(answer({}, false));
  });

  test("is kept without what else it carried", () => {
    const given = { ...answer(allRight), score: 2, right: true, chosen: allRight };
    expect(quizRule.readAnswer(quiz, given)).toEqual(answer(allRight));
  });

  test("is handed in only where it says true", () => {
    expect(quizRule.readAnswer(quiz, { chosen: allRight, handedIn: "yes" })).toEqual(answer(allRight, false));
  });

  test.each([
    ["no object", "leave"],
    ["nothing", null],
    ["a list", [allRight]],
    ["no choices", { handedIn: true }],
    ["choices in a list", { chosen: ["leave", "call"], handedIn: true }],
    ["a question that is not there", answer({ ...allRight, third: "call" })],
    ["an option that is not there", answer({ fight: "run" })],
    ["another question's option", answer({ fight: "call" })],
    ["an option in a list", { chosen: { fight: ["leave"] }, handedIn: true }],
    ["an option that is an object", { chosen: { fight: { toString: 1 } }, handedIn: true }],
    ["a word that every object knows", answer({ constructor: "leave" })],
    [
      "the key of all objects' keys",
      JSON.parse('{"chosen":{"__proto__":{"x":1}},"handedIn":true}') as unknown,
    ],
  ])("does not fit with %s", (_, value) => {
    expect(quizRule.readAnswer(quiz, value)).toBeUndefined();
  });

  test("comes by form with every question answered or left out, and handed in", () => {
    expect(quizRule.readForm(quiz, formOf({ ...allRight, block: "moves" }))).toEqual(answer(allRight));
    expect(quizRule.readForm(quiz, formOf({ fight: "film" }))).toEqual(answer({ fight: "film" }));
  });

  test("comes by form as begun anew, where that is asked for", () => {
    expect(quizRule.readForm(check, formOf({ ...allRight, again: "yes" }))).toEqual(answer({}, false));
  });
});

describe("a quiz", () => {
  test("is finished when every question has a choice and it is handed in", () => {
    expect(isQuizFinished(quiz, answer(halfRight))).toBe(true);
  });

  test("is not finished with a question open", () => {
    expect(isQuizFinished(quiz, answer({ fight: "leave" }))).toBe(false);
  });

  test("is not finished before it is handed in", () => {
    expect(isQuizFinished(quiz, answer(allRight, false))).toBe(false);
  });

  test("counts the right choices of all its questions", () => {
    expect(quizRule.score(quiz, answer(halfRight))).toEqual({ right: 1, of: 2 });
    expect(quizRule.score(quiz, answer({}))).toEqual({ right: 0, of: 2 });
  });

  test("to learn from explains each choice at once, and no other", () => {
    expect(quizRule.feedback(quiz, answer({ fight: "film" }, false))).toEqual({
      fight: { isRight: false, right: "leave", html: "<p>secret explanation of film</p>" },
    });
  });

  test("with a pass mark explains nothing before all of it is handed in", () => {
    expect(quizRule.feedback(check, answer(allRight, false))).toEqual({});
    expect(quizRule.feedback(check, answer({ fight: "leave" }))).toEqual({});
  });

  test("with a pass mark explains every choice once it is handed in", () => {
    expect(quizRule.feedback(check, answer(halfRight))).toEqual({
      fight: { isRight: false, right: "leave", html: "<p>secret explanation of film</p>" },
      chat: { isRight: true, right: "call", html: "<p>secret explanation of call</p>" },
    });
  });
});

describe("a pass mark of 80 %", () => {
  test.each([
    [8, 10, true],
    [7, 10, false],
    [10, 10, true],
    [4, 5, true],
    [3, 5, false],
    [0, 10, false],
  ])("with %d of %d right: passed is %s", (right, of, isPassed) => {
    expect(passes(0.8, { right, of })).toBe(isPassed);
  });

  test("is not asked of a quiz to learn from", () => {
    expect(passes(null, { right: 0, of: 10 })).toBe(true);
  });
});
