/** The numbers of policy SDC-1. A change of any of them is a new policy with a new name. */
export const sdc1 = {
  name: "SDC-1",
  /** No figure about fewer pupils than these. */
  k: 10,
  /** The same for what adults at school did. */
  kAdultHarm: 20,
  /** Fewer invited than this: nothing but the whole school. */
  fewestEligibleForGroups: 30,
  /** Response in per cent below which nothing is compared. */
  fewestResponse: 60,
  /** Answers from which the steps of a scale are told apart. */
  fewestForSteps: 30,
  fewestForReliability: 50,
  leastReliability: 0.6,
  /** A scale counts for a pupil who answered this share of it. */
  leastAnswered: 2 / 3,
  /** In points of a 0–100 score: a group more alike than this is shown as if it were not. */
  leastSpread: 10,
  daysBetweenWaves: 90,
  /** A change is one of at least so many points. */
  leastChange: 5,
} as const;

export type Policy = { [Name in keyof typeof sdc1]: (typeof sdc1)[Name] extends number ? number : string };

/** The least and the greatest per cent shown of `n` answers: nobody may read “none of them” or “all of them”. */
export function codeLimits(n: number): { least: number; greatest: number } {
  const least = n < 20 ? 20 : n < 40 ? 10 : n < 100 ? 5 : n < 300 ? 2 : 1;
  return { least, greatest: 100 - least };
}
