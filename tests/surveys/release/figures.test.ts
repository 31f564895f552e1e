import { describe, expect, test } from "vitest";
import { shownPercent, toFive } from "#app/surveys/release/coding.ts";
import { distributionsOf } from "#app/surveys/release/distribution.ts";
import { isBeyondCode, undoesCoding } from "#app/surveys/release/implied.ts";
import { questionsOf, type Question } from "#app/surveys/release/questions.ts";
import type { ItemFigure, Percent } from "#app/surveys/release/release.ts";
import { scalesOf, scoreOf } from "#app/surveys/release/scales.ts";
import { readInstrument } from "./instruments.ts";

const instrument = readInstrument("pupils-5-11");
const questions = questionsOf(instrument);
const kind = questions.find(({ id }) => id === "peers-kind")!;
const hurt = questions.find(({ id }) => id === "bullied-words")!;

function exact(percent: number): Percent {
  return { percent, bound: "exact", low: 0, high: 100 };
}

describe("counts", () => {
  test("are shown to the nearest five", () => {
    expect([10, 12, 13, 37, 38].map(toFive)).toEqual([10, 10, 15, 35, 40]);
  });
});

describe("a share", () => {
  test.each([
    [10, 20, 80],
    [19, 20, 80],
    [20, 10, 90],
    [39, 10, 90],
    [40, 5, 95],
    [99, 5, 95],
    [100, 2, 98],
    [299, 2, 98],
    [300, 1, 99],
  ])("of %i answers is never shown below %i or above %i per cent", (n, least, greatest) => {
    expect(shownPercent(0, n, undefined)).toEqual({
      percent: least,
      bound: "at-most",
      low: null,
      high: null,
    });
    expect(shownPercent(1, n, undefined)).toEqual({
      percent: greatest,
      bound: "at-least",
      low: null,
      high: null,
    });
  });

  test("is rounded before it is coded: 5.4 of a hundred is at most five where five is the limit", () => {
    expect(shownPercent(0.054, 56, undefined)).toMatchObject({ percent: 5, bound: "at-most" });
    expect(shownPercent(0.0551, 56, undefined)).toMatchObject({ percent: 6, bound: "exact" });
  });

  test("has an interval that the printed numbers give: 30 of 150 among 200", () => {
    expect(shownPercent(0.2, 150, 200)).toEqual({ percent: 20, bound: "exact", low: 17, high: 23 });
    expect(shownPercent(0.2, 152, 200)).toEqual(shownPercent(0.2, 150, 200));
  });
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
    const coded: Percent = { percent: 95, bound: "at-least", low: null, high: null };
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

describe("a mean", () => {
  const shown = (question: Question, favourable: Percent) => ({
    question,
    figure: { n: 50, skipped: "<10", favourable, distribution: null } as ItemFigure,
    isShown: true,
  });
  const coded: Percent = { percent: 95, bound: "at-least", low: null, high: null };

  test("of 100 says that everybody agreed, whatever the shares say", () => {
    expect(isBeyondCode(1, 50, [kind])).toBe(true);
    expect(isBeyondCode(0.9, 50, [kind])).toBe(false);
    expect(isBeyondCode(0, 50, [kind])).toBe(true);
  });

  test("undoes a coded share that it bounds more tightly than the code does", () => {
    expect(undoesCoding(0.99, [shown(kind, coded)])).toBe(true);
    expect(undoesCoding(0.9, [shown(kind, coded)])).toBe(false);
  });

  test("of two items tells about one what the other leaves open", () => {
    const distribution = [
      { steps: [0, 1, 2], percent: 50 },
      { steps: [3], percent: 50 },
    ];
    const other = shown(kind, exact(50));
    const told = {
      ...other,
      figure: {
        ...other.figure,
        distribution: [
          { steps: [1], percent: 50 },
          { steps: [2], percent: 50 },
        ],
      },
    };
    const open = { ...other, figure: { ...other.figure, distribution } };
    expect(undoesCoding(0.75, [shown(kind, coded), told])).toBe(true);
    expect(undoesCoding(0.75, [shown(kind, coded), open])).toBe(false);
  });
});
