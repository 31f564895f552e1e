import { leastShown, type Tally } from "#app/learning/polls/tally.ts";

/** A vote in the order in which it came. Whoever attacks knows that order, and what they have cast themself. */
export type Cast = { by: string; option: string; isOwn?: boolean };

/**
 * The children whose vote somebody knows who has watched the wall: all between two pictures of it, if what came there
 * beside one's own votes is all alike.
 */
export function learnFromWall(casts: readonly Cast[], pictures: readonly (Tally | null)[]): Set<string> {
  const known = new Set<string>();
  let before: Tally = { votes: 0, counts: {} };
  for (const picture of pictures) {
    if (!picture || picture.votes <= before.votes) continue;
    const between = casts.slice(before.votes, picture.votes);
    const others = Object.keys(picture.counts).filter((option) => {
      const own = between.filter((cast) => cast.isOwn && cast.option === option).length;
      return (picture.counts[option] ?? 0) - (before.counts[option] ?? 0) - own > 0;
    });
    if (others.length === 1) for (const { by, isOwn } of between) if (!isOwn) known.add(by);
    before = picture;
  }
  return known;
}

/**
 * The wall as it once was: from eight votes on it showed what they were, then more whenever three had come. What it
 * showed after each vote.
 */
export function showAsTheyCome(casts: readonly Cast[], step = 3): (Tally | null)[] {
  let shown = 0;
  let next = 0;
  return casts.map((_, index) => {
    const votes = index + 1;
    if (shown === 0) shown = votes < leastShown ? 0 : votes;
    else if (next > 0 && votes >= next + step) [shown, next] = [next, 0];
    if (shown > 0 && next === 0 && votes >= shown + step) next = votes;
    return shown === 0 ? null : count(casts.slice(0, shown));
  });
}

export function count(casts: readonly Cast[]): Tally {
  const counts: Record<string, number> = {};
  for (const { option } of casts) counts[option] = (counts[option] ?? 0) + 1;
  return { votes: casts.length, counts };
}
