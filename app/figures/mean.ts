import { finitePopulationFactor, type Interval } from "./interval.ts";
import { studentT95, studentTProbability } from "./student-t.ts";

export type Mean = { mean: number; sd: number; n: number };

/** The 95 % t interval of a mean, narrower the more of the population (if known) answered. */
export function meanInterval({ mean, sd, n }: Mean, population?: number): Interval {
  const reach = studentT95(n - 1) * (sd / Math.sqrt(n)) * Math.sqrt(finitePopulationFactor(n, population));
  return { low: mean - reach, high: mean + reach };
}

/** Welch’s test of `later − earlier`: two independent samples whose variances may differ. */
export function welchTest(
  later: Mean,
  earlier: Mean,
): Interval & { difference: number; t: number; degrees: number; p: number } {
  const one = later.sd ** 2 / later.n;
  const other = earlier.sd ** 2 / earlier.n;
  const error = Math.sqrt(one + other);
  const difference = later.mean - earlier.mean;
  const degrees = (one + other) ** 2 / (one ** 2 / (later.n - 1) + other ** 2 / (earlier.n - 1));
  const t = difference / error;
  const reach = studentT95(degrees) * error;
  const p = studentTProbability(t, degrees);
  return { difference, low: difference - reach, high: difference + reach, t, degrees, p };
}
