import type { Answered } from "./answered.ts";
import type { Partition } from "./groupings.ts";
import type { GroupPlace, Nest } from "./nests.ts";
import type { ItemResult, Percent } from "./release.ts";

/** How many of a group answered favourably, as far as a reader can reckon. */
type Count = { low: number; high: number; isCoded: boolean };

/**
 * Rule 7 again: a coded share of one group is the whole school’s less the others’, unless rounding blurs it. Groupings
 * come from coarse to fine; one that would settle a coded share, its own or an earlier one’s, withholds the item.
 */
export function withoutUndoneCodes(
  answered: Answered,
  partitions: readonly Partition[],
  results: readonly ItemResult[],
  nests: readonly Nest[],
): ItemResult[] {
  const kept = new Map<number, Count[]>();
  return results.map((item, index) => {
    const partition = partitions[index]!;
    if (item.withheld !== null || partition.withheld !== null) return item;
    kept.set(
      index,
      partition.groups.map(({ rows }, group) => countOf(answered, rows, item.figures[group]!.favourable)),
    );
    const usable = nests.filter(
      ({ whole, parts }) => kept.has(whole.partition) && kept.has(parts[0]!.partition),
    );
    if (!settlesCoded(kept, usable)) return item;
    kept.delete(index);
    return { id: item.id, withheld: "given-away", figures: [] };
  });
}

/** Whether a coded count has one value left once every whole is the sum of its parts. */
function settlesCoded(counts: ReadonlyMap<number, readonly Count[]>, nests: readonly Nest[]): boolean {
  const known = new Map(
    [...counts].map(([partition, groups]) => [partition, groups.map((count) => ({ ...count }))]),
  );
  const at = ({ partition, group }: GroupPlace) => known.get(partition)![group]!;
  let moved = true;
  while (moved) {
    moved = false;
    for (const { whole, parts } of nests) {
      const pieces = parts.map(at);
      const [low, high] = [sum(pieces, "low"), sum(pieces, "high")];
      const total = at(whole);
      const before = { ...total };
      moved = narrow(total, low, high) || moved;
      for (const piece of pieces)
        moved = narrow(piece, before.low - (high - piece.high), before.high - (low - piece.low)) || moved;
    }
  }
  return [...known.values()].flat().some(({ low, high, isCoded }) => isCoded && low >= high);
}

/** Whether it became narrower. */
function narrow(count: Count, low: number, high: number): boolean {
  const isNarrower = low > count.low || high < count.high;
  count.low = Math.max(count.low, low);
  count.high = Math.min(count.high, high);
  return isNarrower;
}

function countOf({ steps }: Answered, rows: readonly number[], { percent, bound }: Percent): Count {
  const n = rows.reduce((sum, row) => sum + (steps[row] === null ? 0 : 1), 0);
  const low = bound === "at-most" ? 0 : Math.ceil(((percent - 0.5) / 100) * n);
  const high = bound === "at-least" ? n : Math.floor(((percent + 0.5) / 100) * n);
  return { low, high, isCoded: bound !== "exact" };
}

function sum(counts: readonly Count[], end: "low" | "high"): number {
  return counts.reduce((total, count) => total + count[end], 0);
}
