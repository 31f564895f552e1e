import { describe, expect, test } from "vitest";
import { isStored, ruleOf } from "#app/activities/block.ts";
import { breatheRule, phasesOf } from "#app/activities/breathe/breathe.ts";
import { exitRule } from "#app/activities/exit/exit.ts";
import {
  breathe,
  cards,
  cases,
  exit,
  feelings,
  formOf,
  note,
  plan,
  poll,
  roleplay,
} from "./example-blocks.ts";
import { mask } from "./masked.ts";

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

describe.each([
  ["cards", cards],
  ["case cards", cases],
  ["a poll taken alone", poll],
])("%s", (_, block) => {
  const rule = ruleOf(block);

  test("are stored as done only, whatever was opened or chosen", () => {
    expect(rule.readAnswer(block, { done: true, opened: ["one"], option: "greet" }, mask)).toEqual({
      done: true,
    });
  });

  test("come by form as done only", () => {
    const form = formOf({ done: "yes", [`poll-${block.id}`]: "greet", block: block.id });
    expect(rule.readAnswer(block, rule.readForm(block, form, mask), mask)).toEqual({ done: true });
  });

  test.each([{ option: "greet" }, { done: "yes" }, null])("do not take %j", (value) => {
    expect(rule.readAnswer(block, value, mask)).toBeUndefined();
  });
});

describe.each([
  ["feelings", feelings],
  ["a private note", note],
  ["a plan", plan],
  ["role cards", roleplay],
])("%s", (_, block) => {
  test("are stored nowhere", () => {
    expect(isStored(block.kind)).toBe(false);
  });

  test.each([{ level: "storm" }, { done: true }, { words: "I am afraid" }, { ticked: ["body walk"] }])(
    "take no answer, not even %j",
    (value) => {
      expect(ruleOf(block).readAnswer(block, value, mask)).toBeUndefined();
    },
  );

  test("read nothing from a form", () => {
    expect(
      ruleOf(block).readForm(block, formOf({ done: "yes", words: "I am afraid" }), mask),
    ).toBeUndefined();
  });
});
