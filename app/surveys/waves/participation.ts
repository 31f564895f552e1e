import type { Cohort } from "./cohort.ts";

/** How many of a cohort have begun, to the nearest five, as of the last night: too coarse and too late to tell who. */
export type Participation = { cohort: Cohort; eligible: number; begun: number };

export function roundToFive(count: number): number {
  return Math.round(count / 5) * 5;
}

/** Never more than were asked, and still a multiple of five: “19 of 19” would say that each of them has begun. */
export function capAtEligible(rounded: number, eligible: number): number {
  return Math.min(rounded, Math.floor(eligible / 5) * 5);
}
