import type { Partition } from "./groupings.ts";

/** A group by its places: which partition, and which of its groups. */
export type GroupPlace = { partition: number; group: number };

/** A group of one partition that some groups of another make up exactly. */
export type Nest = { whole: GroupPlace; parts: GroupPlace[] };

export function nestsOf(partitions: readonly Partition[]): Nest[] {
  return partitions.flatMap((outer, partition) =>
    outer.groups.flatMap(({ rows }, group) => {
      const within = new Set(rows);
      return partitions.flatMap((inner, other): Nest[] => {
        const parts = inner.groups.flatMap((part, index) =>
          part.rows.every((row) => within.has(row)) ? [{ partition: other, group: index }] : [],
        );
        const size = parts.reduce((sum, part) => sum + inner.groups[part.group]!.rows.length, 0);
        return other !== partition && size === rows.length ? [{ whole: { partition, group }, parts }] : [];
      });
    }),
  );
}
