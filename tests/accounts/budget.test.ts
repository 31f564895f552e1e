import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createBudgets } from "#app/accounts/budget.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
const nine = Date.UTC(2026, 10, 30, 4);

describe("a budget of ten at once and five a minute", () => {
  const make = () => createBudgets({ atOnce: 10, aMinute: 5 });

  test("is used up by ten, and says when there is one more", () => {
    const budgets = make();
    for (let one = 0; one < 10; one += 1) expect(budgets.take("daniyar", nine)).toBe(0);
    expect(budgets.take("daniyar", nine)).toBe(12);
    expect(budgets.take("daniyar", nine + 12_000)).toBe(0);
  });

  test("of one is not that of another", () => {
    const budgets = make();
    budgets.take("daniyar", nine, 10);
    expect(budgets.take("aigerim", nine, 10)).toBe(0);
  });

  test("gives nothing of an amount that is not there whole", () => {
    const budgets = make();
    expect(budgets.take("daniyar", nine, 7)).toBe(0);
    expect(budgets.take("daniyar", nine, 4)).toBe(12);
    expect(budgets.take("daniyar", nine, 3)).toBe(0);
  });

  test("has what is given back, and never more than ten", () => {
    const budgets = make();
    budgets.take("daniyar", nine, 10);
    budgets.giveBack("daniyar", 100);
    expect(budgets.take("daniyar", nine, 10)).toBe(0);
    expect(budgets.take("daniyar", nine)).toBeGreaterThan(0);
  });

  test("that was used up by a clock days ahead is there again when the clock is right", () => {
    const budgets = make();
    budgets.take("daniyar", nine + 5 * day, 10);
    expect(budgets.take("daniyar", nine)).toBe(0);
  });
});

test("However it is asked for, a budget gives no more than what is there at once and what each minute adds", () => {
  const asks = fc.array(fc.record({ after: fc.nat(2 * minute), amount: fc.integer({ min: 1, max: 12 }) }));
  fc.assert(
    fc.property(asks, (all) => {
      const budgets = createBudgets({ atOnce: 10, aMinute: 5 });
      let [now, given] = [nine, 0];
      for (const { after, amount } of all) {
        now += after;
        const seconds = budgets.take("daniyar", now, amount);
        if (seconds === 0) given += amount;
      }
      expect(given).toBeLessThanOrEqual(10 + ((now - nine) / minute) * 5 + 1e-6);
    }),
  );
});

test("Whoever waits as long as it was said gets what was asked for", () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(amounts, (all) => {
      const budgets = createBudgets({ atOnce: 10, aMinute: 5 });
      let now = nine;
      for (const amount of all) {
        const seconds = budgets.take("daniyar", now, amount);
        now += seconds * 1000;
        expect(seconds === 0 || budgets.take("daniyar", now, amount) === 0).toBe(true);
      }
    }),
  );
});
