import { codeLimits } from "./policy.ts";
import type { Percent, Segment } from "./release.ts";

/** How many of a group chose each step of an item, and the share that is shown of them. */
export type Chosen = { counts: readonly number[]; n: number; favourable: Percent };

/**
 * Rule 8, for all groups of a grouping alike: what one group hid and the others showed, the whole school’s figure would
 * give away. So steps are told apart only if every group is large enough, and a step too rare for rule 7 in any group is
 * joined with its neighbour in all. A group whose share is coded shows none.
 */
export function distributionsOf(
  groups: readonly Chosen[],
  favourable: readonly boolean[],
  fewest: number,
): (Segment[] | null)[] {
  const steps = [...favourable.keys()];
  const sides = [steps.filter((step) => !favourable[step]), steps.filter((step) => favourable[step])];
  const shown = groups.filter((group) => group.favourable.bound === "exact");
  if (groups.some(({ n }) => n < fewest)) return groups.map(() => null);
  const [bad, good] = sides.map((side) =>
    joinRare(
      side.map((step) => [step]),
      shown,
    ),
  );
  return groups.map(({ counts, favourable: { percent, bound } }) => {
    if (bound !== "exact") return null;
    const segments = [...withPercents(bad!, counts, 100 - percent), ...withPercents(good!, counts, percent)];
    return segments.toSorted((one, other) => one.steps[0]! - other.steps[0]!);
  });
}

function joinRare(segments: number[][], groups: readonly Chosen[]): number[][] {
  const isRare = (steps: number[]) =>
    groups.some(({ counts, n }) => sizeOf(steps, counts) * 100 <= codeLimits(n).least * n);
  const place = segments.findIndex(isRare);
  if (place < 0 || segments.length === 1) return segments;
  const first = Math.min(place, segments.length - 2);
  const joined = [...segments[first]!, ...segments[first + 1]!];
  return joinRare(segments.toSpliced(first, 2, joined), groups);
}

/** Whole per cents that add up to the share shown, and so tell nothing that it does not. */
function withPercents(segments: readonly number[][], counts: readonly number[], share: number): Segment[] {
  const sizes = segments.map((steps) => sizeOf(steps, counts));
  const all = sizes.reduce((total, size) => total + size, 0);
  const exact = sizes.map((size) => (all === 0 ? 0 : (size / all) * share));
  const left = share - exact.reduce((total, part) => total + Math.floor(part), 0);
  // What rounding down leaves goes to the largest remainders.
  const ranks = [...exact.keys()].toSorted((one, other) => (exact[other]! % 1) - (exact[one]! % 1));
  return segments.map((steps, index) => ({
    steps,
    percent: Math.floor(exact[index]!) + (ranks.indexOf(index) < left ? 1 : 0),
  }));
}

function sizeOf(steps: readonly number[], counts: readonly number[]): number {
  return steps.reduce((sum, step) => sum + counts[step]!, 0);
}
