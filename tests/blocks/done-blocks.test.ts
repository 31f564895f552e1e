import { describe, expect, test } from "vitest";
import { breatheRule, phasesOf } from "#app/blocks/breathe.ts";
import { exitRule } from "#app/blocks/exit.ts";
import { feelingsRule } from "#app/blocks/feelings.ts";
import { breathe, exit, feelings, formOf } from "./example-blocks.ts";

describe("an exit ticket", () => {
  test("is stored as done only, whatever was chosen", () => {
    expect(exitRule.readAnswer(exit, { done: true, choice: "adult", option: "adult" })).toEqual({
      done: true,
    });
  });

  test("comes by form as done only", () => {
    expect(exitRule.readForm(exit, formOf({ done: "yes", "exit-exit": "adult" }))).toEqual({ done: true });
  });

  test.each([{}, { done: false }, { done: "yes" }, { choice: "adult" }, null, "done", [true]])(
    "does not take %j",
    (value) => {
      expect(exitRule.readAnswer(exit, value)).toBeUndefined();
    },
  );
});

describe("a breathing exercise", () => {
  test("is stored as done", () => {
    expect(breatheRule.readAnswer(breathe, { done: true, rounds: 4 })).toEqual({ done: true });
  });

  test("leaves out a phase of no seconds", () => {
    expect(phasesOf(breathe).map(({ name, seconds }) => `${name} ${seconds}`)).toEqual(["in 3", "out 5"]);
    expect(phasesOf({ ...breathe, hold: 2 }).map(({ name }) => name)).toEqual(["in", "hold", "out"]);
  });
});

describe("feelings", () => {
  test("are stored nowhere", () => {
    expect(feelingsRule.isStored).toBe(false);
  });

  test.each([{ level: "storm" }, { done: true }, { face: "calm" }])(
    "take no answer, not even %j",
    (value) => {
      expect(feelingsRule.readAnswer(feelings, value)).toBeUndefined();
    },
  );
});
