import { describe, expect, test } from "vitest";
import { holmAdjusted } from "#app/figures/holm.ts";
import { welchTest } from "#app/figures/mean.ts";
import { newcombeDifference } from "#app/figures/newcombe.ts";
import { studentT95, studentTProbability } from "#app/figures/student-t.ts";

describe("Newcombe’s interval of a difference", () => {
  // Newcombe, Statistics in Medicine 17 (1998) 873–890, Table II, method 10, all eight examples.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])("of %i/%i and %i/%i is the published one", (a, m, b, n, low, high) => {
    const interval = newcombeDifference({ share: a / m, n: m }, { share: b / n, n });
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});

describe("Welch’s test", () => {
  test("gives what t.test(extra ~ group, sleep) gives in R 4.2.2", () => {
    const result = welchTest(
      { mean: 0.75, sd: Math.sqrt(3.20055555556), n: 10 },
      { mean: 2.33, sd: Math.sqrt(4.009), n: 10 },
    );
    expect(result.t).toBeCloseTo(-1.86081346749, 9);
    expect(result.degrees).toBeCloseTo(17.7764735162, 8);
    expect(result.p).toBeCloseTo(0.0793941401874, 9);
    expect([result.low, result.high].map((bound) => bound.toFixed(7))).toEqual(["-3.3654832", "0.2054832"]);
  });
});

describe("Student’s distribution", () => {
  test.each([
    [1, 12.70620473617],
    [2, 4.30265272975],
    [5, 2.57058183564],
    [9, 2.2621571628],
    [30, 2.0422724563],
    [149, 1.97601317769],
    [2000, 1.9611508261],
  ])("with %i degrees of freedom has the 95 %% quantile of qt() in R", (degrees, quantile) => {
    expect(studentT95(degrees)).toBeCloseTo(quantile, 8);
  });

  test.each([
    [0.5, 3, 0.651447964848],
    [1, 1, 0.5],
    [2, 17.776, 0.0610178226853],
    [3, 100, 0.00340791534333],
  ])("beyond ±%f with %f degrees of freedom has the p-value of pt() in R", (t, degrees, p) => {
    expect(studentTProbability(t, degrees)).toBeCloseTo(p, 11);
    expect(studentTProbability(-t, degrees)).toBeCloseTo(p, 11);
  });

  test("is not zero far out: pt(-12, 50) in R", () => {
    expect(studentTProbability(12, 50) / 2.46238062533e-16).toBeCloseTo(1, 3);
  });
});

describe("Holm’s adjustment", () => {
  // By p.adjust(p, "holm") in R 4.2.2.
  test.each([
    [
      [0.01, 0.04, 0.03, 0.005],
      [0.03, 0.06, 0.06, 0.02],
    ],
    [
      [0.01, 0.02, 0.03, 0.5],
      [0.04, 0.06, 0.06, 0.5],
    ],
    [
      [0.0001, 0.0001, 0.04, 0.041],
      [0.0004, 0.0004, 0.08, 0.08],
    ],
    [
      [0.6, 0.7],
      [1, 1],
    ],
    [[], []],
  ])("of %j is R’s", (given, adjusted) => {
    expect(holmAdjusted(given).map((p) => Number(p.toPrecision(6)))).toEqual(adjusted);
  });
});
