import { wilsonInterval } from "#app/figures/wilson.ts";
import { codeLimits } from "./policy.ts";
import type { Percent } from "./release.ts";

/** Counts are shown to the nearest five. */
export function toFive(count: number): number {
  return Math.round(count / 5) * 5;
}

/**
 * Rules 7 and 8. First rounded, then coded: the other order would print a 5 that is known to be a little more than 5.
 * The interval is reckoned from what is printed, so it can tell nothing more.
 */
export function shownPercent(share: number, n: number, population: number | undefined): Percent {
  const percent = Math.round(share * 100);
  const { least, greatest } = codeLimits(n);
  if (percent <= least) return { percent: least, bound: "at-most", low: null, high: null };
  if (percent >= greatest) return { percent: greatest, bound: "at-least", low: null, high: null };
  const { low, high } = wilsonInterval(percent / 100, toFive(n), population);
  return { percent, bound: "exact", low: Math.round(low * 100), high: Math.round(high * 100) };
}
