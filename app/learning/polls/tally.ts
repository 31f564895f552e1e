/** How many chose each option. */
export type Tally = { votes: number; counts: Record<string, number> };

/** A paper of a pupil of the class who had signed in, or any other. */
export const paperKinds = ["signedIn", "alone"] as const;
export type PaperKind = (typeof paperKinds)[number];

/** How many papers were given to pupils of the class who had signed in, and how many to others. */
export type Papers = Record<PaperKind, number>;

export type PollResult = Tally & {
  /** How many votes were put in; more than count where more came than the class has pupils. */
  cast: number;
  /** Unknown of a result that is older than papers. */
  papers?: Papers;
};

/** Fewer answers than this, of pupils who signed in, are never shown, and fewer pupils raise their hands. */
export const leastShown = 8;

/** Each vote is the place of its option. */
export function tallyOf(options: readonly string[], votes: readonly number[]): Tally {
  const counts = options.map((option, place) => [option, votes.filter((vote) => vote === place).length]);
  return { votes: votes.length, counts: Object.fromEntries(counts) as Record<string, number> };
}

/**
 * Whoever fills in papers of others knows what is on them, and can subtract it: so a result hides a vote only among
 * those of pupils who have signed in, and papers that were given and not put in hide nobody. Where nobody at all has
 * signed in each paper has said so beforehand, and then all count.
 */
export function isShown(papers: Papers, votes: readonly { kind: PaperKind }[]): boolean {
  const signedIn = votes.filter(({ kind }) => kind === "signedIn").length;
  return signedIn >= leastShown || (isWithoutNames(papers) && votes.length >= leastShown);
}

/** With the first pupil who signs in this ends: then there is no result without as many of them as hide each other. */
export function isWithoutNames({ signedIn }: Papers): boolean {
  return signedIn === 0;
}
