/** How many chose each option. */
export type Tally = { votes: number; counts: Record<string, number> };
export type Seen = { shown: Tally | null; next: Tally | null };

/** Fewer answers than this are never shown. */
export const leastShown = 8;
/** Nobody ever sees a difference of fewer answers: between two looks it would tell what the last child chose. */
const leastStep = 3;

export function emptyTally(options: readonly string[]): Tally {
  return { votes: 0, counts: Object.fromEntries(options.map((option) => [option, 0])) };
}

export function addVote({ votes, counts }: Tally, option: string): Tally {
  return { votes: votes + 1, counts: { ...counts, [option]: (counts[option] ?? 0) + 1 } };
}

/**
 * What is seen after one more answer. The first eight show at once. From then on the picture lags: a tally is laid
 * aside and shown only when three more have come, so that at the close what is still unseen is never a child or two.
 */
export function seeAfter({ shown, next }: Seen, tally: Tally): Seen {
  if (!shown) return { shown: tally.votes < leastShown ? null : tally, next: null };
  const now = next && tally.votes >= next.votes + leastStep ? { shown: next, next: null } : { shown, next };
  return { ...now, next: now.next ?? (tally.votes >= now.shown.votes + leastStep ? tally : null) };
}

/** The result; null where there are too few answers for one. An answer or two too close to what has been seen stay out of it. */
export function resultOf({ shown }: Pick<Seen, "shown">, tally: Tally): Tally | null {
  if (tally.votes < leastShown) return null;
  return shown && tally.votes < shown.votes + leastStep ? shown : tally;
}
