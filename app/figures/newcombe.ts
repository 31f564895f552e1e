import type { Interval } from "./interval.ts";
import { wilsonInterval } from "./wilson.ts";

export type Share = { share: number; n: number };

/** Newcombe’s 95 % interval (1998, method 10) of `later − earlier`: two independent samples, shares from 0 to 1. */
export function newcombeDifference(later: Share, earlier: Share): Interval & { difference: number } {
  const difference = later.share - earlier.share;
  const one = wilsonInterval(later.share, later.n);
  const other = wilsonInterval(earlier.share, earlier.n);
  return {
    difference,
    low: difference - Math.hypot(later.share - one.low, other.high - earlier.share),
    high: difference + Math.hypot(one.high - later.share, earlier.share - other.low),
  };
}
