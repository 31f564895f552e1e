import { describe, expect, test } from "vitest";
import { isSortFinished, sortRule } from "#app/activities/sort/sort.ts";
import { allPlaced, formOf, sort } from "../example-blocks.ts";

const answer = (placed: Record<string, string>, handedIn = true) => ({ placed, handedIn });

describe("an answer to a sorting", () => {
  test.each([
    ["everything placed", answer(allPlaced)],
    ["one item placed", answer({ sit: "no" }, false)],
    ["nothing placed", answer({}, false)],
  ])("fits with %s", (_, given) => {
    expect(sortRule.readAnswer(sort, given)).toEqual(given);
  });

  test.each([
    ["no object", 1],
    ["no places", { handedIn: true }],
    ["places in a list", { placed: ["yes"], handedIn: true }],
    ["an item that is not there", answer({ shout: "no" })],
    ["a box that is not there", answer({ sit: "maybe" })],
    ["a box that is an object", { placed: { sit: { id: "yes" } }, handedIn: true }],
    ["a word that every object knows", answer({ toString: "yes" })],
  ])("does not fit with %s", (_, value) => {
    expect(sortRule.readAnswer(sort, value)).toBeUndefined();
  });

  test("comes by form", () => {
    expect(sortRule.readForm(sort, formOf({ sit: "yes", block: "helps" }))).toEqual(answer({ sit: "yes" }));
  });
});

describe("a sorting", () => {
  test("is finished when everything is placed and it is handed in", () => {
    expect(isSortFinished(sort, answer({ ...allPlaced, sit: "no" }))).toBe(true);
    expect(isSortFinished(sort, answer(allPlaced, false))).toBe(false);
    expect(isSortFinished(sort, answer({ sit: "yes" }))).toBe(false);
  });

  test("explains nothing before it is finished, so that trying gives nothing away", () => {
    expect(sortRule.feedback(sort, answer({ sit: "yes", push: "no", fetch: "yes" }))).toEqual({});
    expect(sortRule.feedback(sort, answer(allPlaced, false))).toEqual({});
  });

  test("then says of each item where it belongs and why", () => {
    const feedback = sortRule.feedback(sort, answer({ ...allPlaced, sit: "no" }));
    expect(feedback.sit).toEqual({ isRight: false, right: "yes", html: "<p>secret explanation of sit</p>" });
    expect(Object.values(feedback).filter(({ isRight }) => isRight)).toHaveLength(3);
  });
});
