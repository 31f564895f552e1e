/** How many chose each option. */
export type Tally = { votes: number; counts: Record<string, number> };

/** How many papers were given to pupils of the class who had signed in, and how many to others. */
export type Papers = { signedIn: number; alone: number };

export type PollResult = Tally & {
  /** How many votes were put in; more than count where more came than the class has pupils. */
  cast: number;
  /** Unknown of a result that is older than papers. */
  papers?: Papers;
};

/** Fewer answers than this are never shown, and fewer pupils raise their hands. */
export const leastShown = 8;

/** Each vote is the place of its option. */
export function tallyOf(options: readonly string[], votes: readonly number[]): Tally {
  const counts = options.map((option, place) => [option, votes.filter((vote) => vote === place).length]);
  return { votes: votes.length, counts: Object.fromEntries(counts) as Record<string, number> };
}

/**
 * Of those who signed in nobody can be told from the others while there are as many as this. With fewer, whoever fills
 * in the other papers could find out by subtracting.
 */
export function hidesEachOther({ signedIn }: Papers): boolean {
  return signedIn >= leastShown;
}
