import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findClosing } from "#app/surveys/auditor/closing.ts";
import { tableauOf } from "#app/surveys/auditor/tableau.ts";
import { otherSchools } from "#app/surveys/auditor/other-schools.ts";
import type { PrintedFigure, Question } from "#app/surveys/auditor/question.ts";
import { farthestWhole } from "#app/surveys/auditor/whole-numbers.ts";

/** A few cells of pupils, how many of each answered well, and which cells some figures count, each with how far off it is. */
const littleSchools = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(4)), { minLength: 2, maxLength: 5 })
  .chain((cells) =>
    fc.record({
      cells: fc.constant(cells.map(([size, good]) => ({ size, good: Math.min(size, good) }))),
      figures: fc.array(
        fc.record({
          members: fc.uniqueArray(fc.nat(cells.length - 1), { minLength: 1 }),
          below: fc.nat(1),
          above: fc.nat(1),
        }),
        { maxLength: 4 },
      ),
    }),
  );
type LittleSchool = typeof littleSchools extends fc.Arbitrary<infer School> ? School : never;

const fewest = 6;

test("a school is found safe exactly where trying every school that prints the same finds it safe", () => {
  const outcomes = { safe: 0, telling: 0 };
  fc.assert(
    fc.property(littleSchools, (school) => {
      const question = questionOf(school);
      const found = findClosing(question, otherSchools(question));
      const isTelling = tellsByTrying(question);
      outcomes[isTelling ? "telling" : "safe"] += 1;
      expect(found !== undefined, found).toBe(isTelling);
    }),
    { numRuns: 2000, seed: 20261130 },
  );
  expect(Math.min(outcomes.safe, outcomes.telling)).toBeGreaterThan(200);
});

describe("whole numbers", () => {
  test("are found where the best of all numbers are broken: three pairs of three, each pair at most one", () => {
    const pair = (one: number, other: number) => {
      const weights = new Float64Array(3);
      weights[one] = weights[other] = 1;
      return { weights, low: 0, high: 1 };
    };
    const bounds = { low: new Float64Array(3), high: new Float64Array(3).fill(1) };
    const tableau = tableauOf({ ...bounds, sums: [pair(0, 1), pair(1, 2), pair(0, 2)] });
    const best = farthestWhole(tableau, new Float64Array(3).fill(1), bounds, 60);
    expect([...best.numbers!].reduce((sum, one) => sum + one, 0)).toBe(1);
  });

  test("are none where no numbers are within the bounds", () => {
    const bounds = { low: new Float64Array(2), high: new Float64Array(2).fill(5) };
    const tableau = tableauOf({ ...bounds, sums: [{ weights: new Float64Array([1, 1]), low: 0, high: 3 }] });
    const asked = { low: new Float64Array([2, 2]), high: bounds.high };
    expect(farthestWhole(tableau, new Float64Array([1, 0]), asked, 60).numbers).toBeUndefined();
  });
});

function questionOf({ cells, figures }: LittleSchool): Question {
  let row = 0;
  const rows = cells.map(({ size }) => Array.from({ length: size }, () => row++));
  return {
    name: "item",
    fewest,
    favourable: [false, true],
    points: [0, 1],
    cells: rows,
    truth: cells.map(({ size, good }) => [size - good, good]),
    leavers: [],
    figures: figures.map(({ members, below, above }, index): PrintedFigure => {
      const n = members.reduce((sum, cell) => sum + cells[cell]!.size, 0);
      const good = members.reduce((sum, cell) => sum + cells[cell]!.good, 0);
      return {
        name: `${index}`,
        members,
        n,
        share: { percent: 50, unit: 1, bound: "exact" },
        window: [Math.max(0, good - below), Math.min(n, good + above)],
        segments: null,
      };
    }),
    scores: [],
  };
}

/** Every school that prints the same, and of each small union the fewest and the most. */
function tellsByTrying({ cells, figures }: Question): boolean {
  const sizes = cells.map(({ length }) => length);
  const schools = sizes
    .reduce<number[][]>(
      (all, size) => all.flatMap((one) => Array.from({ length: size + 1 }, (_, good) => [...one, good])),
      [[]],
    )
    .filter((goods) =>
      figures.every(({ members, window: [low, high] }) => {
        const sum = members.reduce((total, cell) => total + goods[cell]!, 0);
        return sum >= low && sum <= high;
      }),
    );
  const unions = Array.from({ length: 2 ** sizes.length - 1 }, (_, bits) =>
    [...sizes.keys()].filter((cell) => (bits + 1) & (1 << cell)),
  );
  return unions.some((union) => {
    const size = union.reduce((sum, cell) => sum + sizes[cell]!, 0);
    const sums = schools.map((goods) => union.reduce((sum, cell) => sum + goods[cell]!, 0));
    const [low, high] = [Math.min(...sums), Math.max(...sums)];
    const isAlike = union.length === 1 && (high === 0 || low === size);
    return isAlike || (size < fewest && high - low < 3 && !(low === 0 && high === size));
  });
}
