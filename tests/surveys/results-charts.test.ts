import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { divergingBar, rangeMarks, reachOf } from "#app/surveys/results/charts.server.ts";

const shares = [
  { percent: 7, isGood: false },
  { percent: 23, isGood: false },
  { percent: 40, isGood: true },
  { percent: 30, isGood: true },
];

describe("a diverging bar", () => {
  test("puts the mildest of the bad answers and the mildest of the good ones next to the middle", () => {
    const { middle, pieces } = divergingBar(shares, [50, 50]);
    expect(middle).toBe(50);
    const at = (isGood: boolean, shade: number) =>
      pieces.find((piece) => piece.isGood === isGood && piece.shade === shade)!;
    expect(at(false, 1)).toMatchObject({ x: 27, width: 23 });
    expect(at(false, 2)).toMatchObject({ x: 20, width: 7 });
    expect(at(true, 1)).toMatchObject({ x: 50, width: 40 });
    expect(at(true, 2)).toMatchObject({ x: 90, width: 30 });
  });

  test("has its numbers inside from eight per cent on", () => {
    const labels = (percent: number) => {
      const rest = { percent: 100 - percent, isGood: true };
      return divergingBar([{ percent, isGood: false }, rest], [50, 100]).pieces.map(({ label }) => label);
    };
    expect(labels(7)).toEqual([null, "93"]);
    expect(labels(8)).toEqual(["8", "92"]);
  });

  test("draws a side of one step as dark as its end", () => {
    const { pieces } = divergingBar(
      [
        { percent: 20, isGood: false },
        { percent: 80, isGood: true },
      ],
      [50, 100],
    );
    expect(pieces.map(({ shade }) => shade)).toEqual([2, 2]);
  });

  test("always fits into the reach of its report, and is as wide as its answers are many", () => {
    const answers = fc
      .array(fc.record({ percent: fc.integer({ min: 1, max: 60 }), isGood: fc.boolean() }), {
        minLength: 2,
        maxLength: 5,
      })
      .map((all) => all.toSorted((one, other) => Number(one.isGood) - Number(other.isGood)));
    fc.assert(
      fc.property(fc.array(answers, { minLength: 1, maxLength: 5 }), (bars) => {
        const reach = reachOf(bars);
        for (const bar of bars) {
          const { pieces } = divergingBar(bar, reach);
          const [left, right] = [
            Math.min(...pieces.map(({ x }) => x)),
            Math.max(...pieces.map(({ x, width }) => x + width)),
          ];
          expect(left).toBeGreaterThanOrEqual(-0.05);
          expect(right).toBeLessThanOrEqual(100.05);
          const percent = bar.reduce((sum, share) => sum + share.percent, 0);
          expect(right - left).toBeCloseTo((percent / (reach[0] + reach[1])) * 100, 0);
        }
      }),
    );
  });
});

test("a range has its interval, its point, and the earlier wave where there is one", () => {
  expect(rangeMarks({ value: 66, low: 62, high: 71 }, 61)).toEqual({
    value: 66,
    low: 62,
    width: 9,
    earlier: 61,
  });
  expect(rangeMarks({ value: 66, low: 62, high: 71 }, null).earlier).toBeNull();
});
