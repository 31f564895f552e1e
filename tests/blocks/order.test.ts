import { isAnswered } from "#app/blocks/answering.ts";
import { describe, expect, test } from "vitest";
import { orderRule, rightOrder } from "#app/blocks/order.ts";
import { formOf, order } from "./example-blocks.ts";

const right = rightOrder(order);
const shown = orderRule.show(order).places.map(({ id }) => id);
const swapped = [...right.slice(0, 2).toReversed(), ...right.slice(2)];
const answer = (ids: string[], handedIn = true) => ({ order: ids, handedIn });

/** The form of a page without JavaScript: a number for each line. */
function numbered(ids: readonly string[], number = (index: number) => index + 1): FormData {
  return formOf(Object.fromEntries(ids.map((id, index) => [id, String(number(index))])));
}

describe("an answer to an order", () => {
  test.each([
    ["all lines, handed in", answer(swapped)],
    ["all lines, still being moved", answer(shown, false)],
  ])("fits with %s", (_, given) => {
    expect(orderRule.readAnswer(order, given)).toEqual(given);
  });

  test.each([
    ["no object", "stop"],
    ["no order", { handedIn: true }],
    ["a line missing", answer(right.slice(1))],
    ["a line twice", answer([...right.slice(0, 3), right[0] ?? ""])],
    ["a line too many", answer([...right, right[0] ?? ""])],
    ["a line that is not there", answer([...right.slice(0, 3), "x1"])],
    ["the author's own ids, which a learner never sees", answer(order.places.map(({ id }) => id))],
    ["numbers", { order: [1, 2, 3, 4], handedIn: true }],
    ["lists in a list", { order: right.map((id) => [id]), handedIn: true }],
  ])("does not fit with %s", (_, value) => {
    expect(orderRule.readAnswer(order, value)).toBeUndefined();
  });

  test("comes by form as numbers", () => {
    expect(orderRule.readForm(order, numbered(swapped))).toEqual(answer(swapped));
  });

  test("with one number for two lines keeps their order and is not handed in", () => {
    const form = numbered(swapped, (index) => Math.min(index + 1, 3));
    const { order: read, handedIn } = orderRule.readForm(order, form);
    expect(handedIn).toBe(false);
    expect(orderRule.readAnswer(order, { order: read, handedIn })).toBeDefined();
    expect(read.slice(0, 2)).toEqual(swapped.slice(0, 2));
  });

  test("with a line left out, or a number from nowhere, is not handed in", () => {
    expect(orderRule.readForm(order, formOf({})).handedIn).toBe(false);
    expect(
      orderRule.readForm(
        order,
        numbered(right, (index) => index),
      ).handedIn,
    ).toBe(false);
    expect(
      orderRule.readForm(
        order,
        numbered(right, (index) => index + 0.5),
      ).handedIn,
    ).toBe(false);
  });
});

describe("an order", () => {
  test("is never shown as it belongs", () => {
    expect(shown).not.toEqual(right);
    expect(shown.toSorted()).toEqual(right.toSorted());
  });

  test("is finished when it is handed in", () => {
    expect(isAnswered(order, answer(swapped))).toBe(true);
    expect(isAnswered(order, answer(right, false))).toBe(false);
  });

  test("counts the lines that stand at their place", () => {
    expect(orderRule.score(order, answer(right))).toEqual({ right: 4, of: 4 });
    expect(orderRule.score(order, answer(swapped))).toEqual({ right: 2, of: 4 });
  });

  test("explains nothing before it is handed in", () => {
    expect(orderRule.feedback(order, answer(right, false))).toEqual({});
  });

  test("then says of each line where it belongs, and why", () => {
    const feedback = orderRule.feedback(order, answer(swapped));
    expect(feedback[right[0] ?? ""]).toEqual({
      isRight: false,
      right: 1,
      html: "<p>secret explanation of stop</p>",
    });
    expect(Object.values(feedback).filter(({ isRight }) => isRight)).toHaveLength(2);
  });
});
