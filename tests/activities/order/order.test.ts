import { isAnswered } from "#app/activities/block.ts";
import { describe, expect, test } from "vitest";
import { maskFor } from "#app/activities/parts/mask.server.ts";
import { orderRule, type OrderAnswer } from "#app/activities/order/order.ts";
import { formOf, order } from "../example-blocks.ts";
import { mask, rightOrder } from "../masked.ts";

const right = rightOrder(order);
const shown = orderRule.show(order, mask).places.map(({ id }) => id);
const swapped = [...right.slice(0, 2).toReversed(), ...right.slice(2)];
const answer = (ids: string[], handedIn = true) => ({ order: ids, handedIn });

/** As the server keeps it. */
function read(value: unknown): OrderAnswer {
  const found = orderRule.readAnswer(order, value, mask);
  if (!found) throw new Error("the answer does not fit");
  return found;
}

/** The form of a page without JavaScript: a number for each line. */
function numbered(ids: readonly string[], number = (index: number) => index + 1): FormData {
  return formOf(Object.fromEntries(ids.map((id, index) => [id, String(number(index))])));
}

describe("an answer to an order", () => {
  test.each([
    ["all lines, handed in", answer(swapped)],
    ["all lines, still being moved", answer(shown, false)],
  ])("fits with %s, and comes back to the page letter by letter as it was", (_, given) => {
    const back = orderRule.showAnswer(order, read(given), mask);
    expect(JSON.stringify(back)).toBe(JSON.stringify(given));
  });

  test("is kept by the names that its author gave, which no key changes", () => {
    expect(read(answer(right)).order).toEqual(order.places.map(({ id }) => id));
  });

  test("is read again as it was kept", () => {
    expect(read(read(answer(swapped)))).toEqual(read(answer(swapped)));
  });

  test.each([
    ["no object", "stop"],
    ["no order", { handedIn: true }],
    ["a line missing", answer(right.slice(1))],
    ["a line twice", answer([...right.slice(0, 3), right[0] ?? ""])],
    ["a line twice under two names", answer([...right.slice(0, 3), order.places[0]!.id])],
    ["a line too many", answer([...right, right[0] ?? ""])],
    ["a line that is not there", answer([...right.slice(0, 3), "x1"])],
    ["the names of another school", answer(rightOrder(order, maskFor(new Uint8Array(32), "b1")))],
    ["numbers", { order: [1, 2, 3, 4], handedIn: true }],
    ["lists in a list", { order: right.map((id) => [id]), handedIn: true }],
  ])("does not fit with %s", (_, value) => {
    expect(orderRule.readAnswer(order, value, mask)).toBeUndefined();
  });

  test("comes by form as numbers", () => {
    expect(orderRule.readForm(order, numbered(swapped), mask)).toEqual(read(answer(swapped)));
  });

  test("with one number for two lines keeps their order and is not handed in", () => {
    const form = numbered(swapped, (index) => Math.min(index + 1, 3));
    const { order: kept, handedIn } = orderRule.readForm(order, form, mask);
    expect(handedIn).toBe(false);
    expect(orderRule.readAnswer(order, { order: kept, handedIn }, mask)).toBeDefined();
    expect(kept.slice(0, 2)).toEqual(read(answer(swapped)).order.slice(0, 2));
  });

  test("with a line left out, or a number from nowhere, is not handed in", () => {
    const forms = [formOf({}), numbered(right, (index) => index), numbered(right, (index) => index + 0.5)];
    expect(forms.map((form) => orderRule.readForm(order, form, mask).handedIn)).toEqual([
      false,
      false,
      false,
    ]);
  });

  test("comes back with the numbers that it was given, where they do not make an order", () => {
    const form = numbered(swapped, () => 2);
    const lacking = orderRule.readLacking(order, form, mask)!;
    expect(orderRule.showAnswer(order, lacking, mask)).toEqual({
      ...answer(swapped, false),
      numbers: Object.fromEntries(swapped.map((id) => [id, 2])),
    });
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
    expect(orderRule.score(order, read(answer(right)))).toEqual({ right: 4, of: 4 });
    expect(orderRule.score(order, read(answer(swapped)))).toEqual({ right: 2, of: 4 });
  });

  test("explains nothing before it is handed in", () => {
    expect(orderRule.feedback(order, read(answer(right, false)), mask)).toEqual({});
  });

  test("then says of each line where it belongs, and why", () => {
    const feedback = orderRule.feedback(order, read(answer(swapped)), mask);
    expect(feedback[right[0] ?? ""]).toEqual({
      isRight: false,
      right: 1,
      html: "<p>secret explanation of stop</p>",
    });
    expect(Object.values(feedback).filter(({ isRight }) => isRight)).toHaveLength(2);
  });
});
