/** The numbers of policy SDC-2. A change of any of them is a new policy with a new name. */
export const sdc2 = {
  name: "SDC-2",
  /** No figure about fewer pupils than these. */
  k: 10,
  /** The same for what adults at school did. */
  kAdultHarm: 20,
  /**
   * A group has a few more than K, so that a question that some left out still has K answers in each; a band enough for
   * the questions about adults too. Of those who don’t say what they are, more still, or they are no group.
   */
  fewestInGroup: 15,
  fewestInBand: 25,
  fewestNotStated: 30,
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

export type Policy = { [Name in keyof typeof sdc2]: (typeof sdc2)[Name] extends number ? number : string };

export function fewestFor({ adultHarm }: { adultHarm: boolean }, { k, kAdultHarm }: Policy): number {
  return adultHarm ? kAdultHarm : k;
}

/**
 * The least and the greatest per cent shown of `n` answers: nobody may read “none of them” or “all of them”, and a code
 * leaves open at least the counts 0, 1, 2 and 3.
 */
export function codeLimits(n: number): { least: number; greatest: number } {
  const usual = n < 20 ? 20 : n < 40 ? 10 : n < 100 ? 5 : n < 300 ? 2 : 1;
  const least = Math.max(usual, Math.round(300 / n));
  return { least, greatest: 100 - least };
}
