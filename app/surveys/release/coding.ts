import { wilsonInterval } from "#app/figures/wilson.ts";
import { codeLimits } from "./policy.ts";
import type { Percent } from "./release.ts";

/** Counts are shown to the nearest five. */
export function toFive(count: number): number {
  return Math.round(count / 5) * 5;
}

/** `percent` need not be whole; `unit` is what it is rounded to where it is not coded. */
export type Share = { percent: number; n: number; unit: number };

/**
 * Rules 7 and 8. First rounded to a whole per cent, then coded: the other order would print a 5 that is known to be a
 * little more than 5. The interval is reckoned from what is printed, so it can tell nothing more.
 */
export function shownPercent(
  { percent: exact, n, unit }: Share,
  population: number | undefined,
  { least, greatest }: { least: number; greatest: number } = codeLimits(n),
): Percent {
  const percent = Math.round(exact);
  if (percent <= least) return { percent: least, unit: 1, bound: "at-most", low: null, high: null };
  if (percent >= greatest) return { percent: greatest, unit: 1, bound: "at-least", low: null, high: null };
  const shown = toUnit(exact, unit);
  // What rounding may have taken away is added to both sides.
  const spare = unit > 1 ? unit / 2 : 0;
  const { low } = wilsonInterval((shown - spare) / 100, toFive(n), population);
  const { high } = wilsonInterval((shown + spare) / 100, toFive(n), population);
  return { percent: shown, unit, bound: "exact", low: Math.round(low * 100), high: Math.round(high * 100) };
}

/** Never 0 or 100, which what is not coded can’t be. */
function toUnit(percent: number, unit: number): number {
  return Math.min(Math.max(Math.round(percent / unit) * unit, unit), 100 - unit);
}
