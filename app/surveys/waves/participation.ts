import type { Cohort } from "./cohort.ts";

/** How many of a cohort have begun, to the nearest five, as of the last night: too coarse and too late to tell who. */
export type Participation = { cohort: Cohort; eligible: number; begun: number };

export function roundToFive(count: number): number {
  return Math.round(count / 5) * 5;
}
