import type { Finding } from "#app/surveys/release/auditor.ts";
import type { Measure } from "./measures.ts";

/** Groups of a measure as lists of cells, grouping by grouping, and how many of each cell have a part in it. */
export type View = {
  measure: Pick<Measure, "name" | "fewest">;
  groupings: readonly { id: string; groups: readonly (readonly number[])[] }[];
  sizes: readonly number[];
};

export function findSmallCells({ measure, groupings, sizes }: View): Finding[] {
  return groupings.flatMap(({ id, groups }) =>
    groups
      .map((group) => sizeOf(group, sizes))
      .flatMap((size, group): Finding[] =>
        size < measure.fewest
          ? [{ check: "cell", measure: measure.name, detail: `${id} ${group}: ${size}` }]
          : [],
      ),
  );
}

/**
 * Every union of cells of one grouping against every union of cells of another, A ⊂ B: their difference must be empty or
 * large. All cells being large, the least difference over all B ⊃ A is that of the smallest such B, the cells that A
 * touches; and over all A ⊂ B that of the largest such A, the cells that lie within B. So it is enough to go through the
 * unions of the grouping with fewer cells.
 */
export function findSmallDifferences({ measure, groupings, sizes }: View): Finding[] {
  return groupings.flatMap((one, index) =>
    groupings.slice(index + 1).flatMap((other): Finding[] => {
      const [few, many] =
        one.groups.length <= other.groups.length ? [one.groups, other.groups] : [other.groups, one.groups];
      const small = smallDifference(few, many, sizes, measure.fewest);
      const detail = `${one.id} and ${other.id}: ${small}`;
      return small === undefined ? [] : [{ check: "difference", measure: measure.name, detail }];
    }),
  );
}

function smallDifference(
  few: readonly (readonly number[])[],
  many: readonly (readonly number[])[],
  sizes: readonly number[],
  fewest: number,
): number | undefined {
  const sizesOfFew = few.map((cell) => sizeOf(cell, sizes));
  const sizesOfMany = many.map((cell) => sizeOf(cell, sizes));
  // As bits: the cells of `few` that each cell of `many` has answers in.
  const touched = many.map((cell) =>
    few.reduce(
      (bits, other, index) =>
        cell.some((part) => sizes[part]! > 0 && other.includes(part)) ? bits | (1 << index) : bits,
      0,
    ),
  );
  for (let union = 1; union < 1 << few.length; union += 1) {
    const size = sizesOfFew.reduce((sum, cell, index) => (union & (1 << index) ? sum + cell : sum), 0);
    let around = 0;
    let within = 0;
    for (let cell = 0; cell < many.length; cell += 1) {
      if (touched[cell]! & union) around += sizesOfMany[cell]!;
      if ((touched[cell]! & ~union) === 0) within += sizesOfMany[cell]!;
    }
    for (const difference of [around - size, size - within])
      if (difference > 0 && difference < fewest) return difference;
  }
  return undefined;
}

function sizeOf(cells: readonly number[], sizes: readonly number[]): number {
  return cells.reduce((sum, cell) => sum + sizes[cell]!, 0);
}
