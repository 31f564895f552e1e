import { describe, expect, test } from "vitest";
import { limitsOf } from "#app/surveys/release/codes.ts";
import { shownPercent, toFive } from "#app/surveys/release/coding.ts";
import { distributionsOf } from "#app/surveys/release/distribution.ts";
import { questionsOf } from "#app/surveys/release/questions.ts";
import type { Percent } from "#app/surveys/release/release.ts";
import { scalesOf, scoreOf } from "#app/surveys/release/scales.ts";
import { readInstrument } from "./instruments.ts";

const instrument = readInstrument("pupils-5-11");
const questions = questionsOf(instrument);
const kind = questions.find(({ id }) => id === "peers-kind")!;
const hurt = questions.find(({ id }) => id === "bullied-words")!;

function exact(percent: number): Percent {
  return { percent, unit: 1, bound: "exact", low: 0, high: 100 };
}

describe("counts", () => {
  test("are shown to the nearest five", () => {
    expect([10, 12, 13, 37, 38].map(toFive)).toEqual([10, 10, 15, 35, 40]);
  });
});

function shown(percent: number, n: number, population?: number, unit = 1): Percent {
  return shownPercent({ percent, n, unit }, population);
}

describe("a share", () => {
  test.each([
    [10, 30, 70],
    [15, 20, 80],
    [20, 15, 85],
    [30, 10, 90],
    [40, 8, 92],
    [99, 5, 95],
    [100, 3, 97],
    [299, 2, 98],
    [300, 1, 99],
  ])("of %i answers is never shown below %i or above %i per cent", (n, least, greatest) => {
    const coded = { unit: 1, low: null, high: null };
    expect(shown(0, n)).toEqual({ ...coded, percent: least, bound: "at-most" });
    expect(shown(100, n)).toEqual({ ...coded, percent: greatest, bound: "at-least" });
  });

  test("that is coded leaves open whether there are none, one, two or three", () => {
    for (let n = 10; n < 1000; n += 1) expect([n, shown((100 * 3) / n, n).bound]).toEqual([n, "at-most"]);
  });

  test("is rounded before it is coded: 5.4 of a hundred is at most five where five is the limit", () => {
    expect(shown(5.4, 60)).toMatchObject({ percent: 5, bound: "at-most" });
    expect(shown(5.51, 60)).toMatchObject({ percent: 6, bound: "exact" });
  });

  test("has an interval that the printed numbers give: 30 of 150 among 200", () => {
    expect(shown(20, 150, 200)).toEqual({ percent: 20, unit: 1, bound: "exact", low: 17, high: 23 });
    expect(shown(20, 152, 200)).toEqual(shown(20, 150, 200));
  });

  test("to the nearest five has an interval wider by what that may hide, and is neither 0 nor 100", () => {
    expect(shown(18, 150, 200, 5)).toEqual({ percent: 20, unit: 5, bound: "exact", low: 15, high: 26 });
    expect([shown(97.4, 250, undefined, 5).percent, shown(3.4, 250, undefined, 10).percent]).toEqual([
      95, 10,
    ]);
  });
});

describe("the codes of groups that make up one another", () => {
  const total = (n: number, exceptions: number) => group("total", n, exceptions, []);
  const band = (n: number, exceptions: number) => group("band", n, exceptions, [0]);

  test("are those of their size where the whole is not coded, nor all of its groups", () => {
    expect(greatest(total(240, 40), band(120, 38), band(120, 2))).toEqual([98, 97, 97]);
  });

  test("take in a group that is not coded by itself where the whole is", () => {
    // Five of 240 are coded, so that nobody may know whether it is none; five of 47 would tell that it is not.
    const [whole, , small] = greatest(total(240, 5), band(193, 0), band(47, 5));
    expect([whole! <= 98, small! <= 90]).toEqual([true, true]);
  });

  test("take in the whole where all groups that make it up are coded", () => {
    const [whole] = greatest(total(240, 9), band(80, 3), band(80, 3), band(80, 3));
    expect(whole).toBeLessThanOrEqual(96);
  });

  test("tell nothing but which groups are coded: not which of them would be so by themselves", () => {
    const byWhole = greatest(total(240, 5), band(193, 0), band(47, 5));
    const byParts = greatest(total(240, 6), band(193, 4), band(47, 2));
    const alone = greatest(total(240, 2), band(193, 1), band(47, 1));
    expect([byWhole, byParts]).toEqual([alone, alone]);
  });

  function group(grouping: string, n: number, exceptions: number, within: number[]) {
    return { grouping, n, good: n - exceptions, within };
  }

  function greatest(...groups: ReturnType<typeof group>[]): number[] {
    return limitsOf(groups).map((limits) => limits.greatest);
  }
});

describe("a distribution", () => {
  const fourSteps = [false, false, true, true];

  test("is shown from thirty answers in every group on", () => {
    const groups = [29, 60].map((n) => ({ counts: [n - 20, 5, 5, 10], n, favourable: exact(50) }));
    expect(distributionsOf(groups, fourSteps, 30)).toEqual([null, null]);
  });

  test("adds up to the share beside it", () => {
    const [shown] = distributionsOf(
      [{ counts: [10, 11, 12, 34], n: 67, favourable: exact(69) }],
      fourSteps,
      30,
    );
    expect(shown!.map(({ percent }) => percent)).toEqual([15, 16, 18, 51]);
  });

  test("joins a step that nobody chose with its neighbour, in all groups alike", () => {
    const shown = distributionsOf(
      [
        { counts: [0, 20, 20, 20], n: 60, favourable: exact(67) },
        { counts: [20, 20, 20, 20], n: 80, favourable: exact(50) },
      ],
      fourSteps,
      30,
    );
    expect(shown.map((group) => group!.map(({ steps }) => steps))).toEqual([
      [[0, 1], [2], [3]],
      [[0, 1], [2], [3]],
    ]);
  });

  test("never joins across the line between favourable and not", () => {
    const [shown] = distributionsOf(
      [{ counts: [50, 0, 0, 10], n: 60, favourable: exact(83) }],
      [true, false, false, false],
      30,
    );
    expect(shown).toEqual([
      { steps: [0], percent: 83 },
      { steps: [1, 2, 3], percent: 17 },
    ]);
  });

  test("is not shown where the share is coded", () => {
    const coded: Percent = { percent: 95, unit: 1, bound: "at-least", low: null, high: null };
    expect(distributionsOf([{ counts: [0, 0, 20, 40], n: 60, favourable: coded }], fourSteps, 30)).toEqual([
      null,
    ]);
  });
});

describe("points", () => {
  test("run from the worst to the best, whichever end of the scale that is", () => {
    expect(kind.points).toEqual([0, 1 / 3, 2 / 3, 1]);
    expect(hurt.points).toEqual([1, 2 / 3, 1 / 3, 0]);
    expect(hurt.favourable).toEqual([true, false, false, false]);
  });

  test("make a score once two thirds are answered", () => {
    const rules = scalesOf(instrument, questions).find(({ subDomain }) => subDomain === "fair-rules")!;
    const row = (answers: Record<string, number>) => ({ key: "", answers, background: {} });
    expect(scoreOf(rules, row({ "rules-clear": 3, "rules-fair": 0 }), 2 / 3)).toBe(0.5);
    expect(scoreOf(rules, row({ "rules-clear": 3 }), 2 / 3)).toBeUndefined();
  });

  test("of what adults did count in their sub-domain, not in safety", () => {
    const [safety, harsh] = scalesOf(instrument, questions).filter(
      ({ domain, subDomain }) => domain === "safety" && (!subDomain || subDomain === "harsh-treatment"),
    );
    expect(safety!.questions.some(({ adultHarm }) => adultHarm)).toBe(false);
    expect(harsh!.questions).toHaveLength(3);
  });
});
