import { describe, expect, test } from "vitest";
import { maskFor } from "#app/activities/parts/mask.server.ts";
import { isMatchFinished, matchRule, type MatchAnswer } from "#app/activities/match/match.ts";
import { formOf, match } from "../example-blocks.ts";
import { mask, rightFits, someKey } from "../masked.ts";

const right = rightFits(match);
const [firstRow = "", secondRow = ""] = Object.keys(right);
const answer = (joined: Record<string, string>, handedIn = true) => ({ joined, handedIn });
/** The first two rows have each other's fit. */
const halfRight = { ...right, [firstRow]: right[secondRow] ?? "", [secondRow]: right[firstRow] ?? "" };

/** As the server keeps it. */
function read(value: unknown): MatchAnswer {
  const found = matchRule.readAnswer(match, value, mask);
  if (!found) throw new Error("the answer does not fit");
  return found;
}

describe("an answer to pairs", () => {
  test.each([
    ["every row joined", answer(right)],
    ["one row joined", answer({ [firstRow]: right[secondRow] ?? "" }, false)],
    ["one fit for two rows", answer({ ...right, [firstRow]: right[secondRow] ?? "" })],
    ["nothing joined", answer({}, false)],
  ])("fits with %s, and comes back to the page letter by letter as it was", (_, given) => {
    const back = matchRule.showAnswer(match, read(given), mask);
    expect(JSON.stringify(back)).toBe(JSON.stringify(given));
  });

  test("is kept by the names that its author gave, which no key changes", () => {
    expect(read(answer(right)).joined).toEqual(
      Object.fromEntries(match.pairs.map(({ id }) => [id, id] as const)),
    );
  });

  test("is read again as it was kept", () => {
    expect(read(read(answer(halfRight)))).toEqual(read(answer(halfRight)));
  });

  test("is kept without what else it carried", () => {
    expect(read({ ...answer(right), score: 4 })).toEqual(read(answer(right)));
  });

  test.each([
    ["no object", "fists"],
    ["no pairs", { handedIn: true }],
    ["pairs in a list", { joined: [right], handedIn: true }],
    ["a row that is not there", answer({ x1: right[firstRow] ?? "" })],
    ["a fit that is not there", answer({ [firstRow]: "x1" })],
    ["the names of another school", answer(rightFits(match, maskFor(new Uint8Array(32), "b1")))],
    ["the names of another lesson", answer(rightFits(match, maskFor(someKey, "b2")))],
    ["a row in a fit's place", answer({ [firstRow]: firstRow })],
    ["a fit in a list", { joined: { [firstRow]: [right[firstRow]] }, handedIn: true }],
    ["a word that every object knows", answer({ constructor: right[firstRow] ?? "" })],
  ])("does not fit with %s", (_, value) => {
    expect(matchRule.readAnswer(match, value, mask)).toBeUndefined();
  });

  test("comes by form, where a row left at “choose” is empty", () => {
    const form = formOf({ block: "signs", [firstRow]: right[firstRow] ?? "", [secondRow]: "" });
    expect(matchRule.readForm(match, form, mask)).toEqual(answer({ [firstRow]: right[firstRow] ?? "" }));
  });
});

describe("pairs", () => {
  test("are finished when every row is joined and they are handed in", () => {
    expect(isMatchFinished(match, answer(halfRight))).toBe(true);
    expect(isMatchFinished(match, answer(right, false))).toBe(false);
    expect(isMatchFinished(match, answer({ [firstRow]: right[firstRow] ?? "" }))).toBe(false);
  });

  test("count the rows that are joined right", () => {
    expect(matchRule.score(match, read(answer(right)))).toEqual({ right: 4, of: 4 });
    expect(matchRule.score(match, read(answer(halfRight)))).toEqual({ right: 2, of: 4 });
  });

  test("explain nothing before they are finished, so that trying gives nothing away", () => {
    expect(matchRule.feedback(match, read(answer({ [firstRow]: right[firstRow] ?? "" })), mask)).toEqual({});
    expect(matchRule.feedback(match, read(answer(right, false)), mask)).toEqual({});
  });

  test("then say of each row what fits, and why", () => {
    const feedback = matchRule.feedback(match, read(answer(halfRight)), mask);
    expect(feedback[firstRow]).toEqual({
      isRight: false,
      right: right[firstRow],
      html: "<p>secret explanation of anger</p>",
    });
    expect(Object.values(feedback).filter(({ isRight }) => isRight)).toHaveLength(2);
  });

  test("are shown in the same mixed order whatever the language", () => {
    const translated = {
      ...match,
      pairs: match.pairs.map((pair) => ({ ...pair, fits: `${pair.fits} (kk)` })),
    };
    expect(matchRule.show(translated, mask).fits.map(({ id }) => id)).toEqual(
      matchRule.show(match, mask).fits.map(({ id }) => id),
    );
  });
});
