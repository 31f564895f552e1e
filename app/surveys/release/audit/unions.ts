import type { View } from "./audit.ts";
import type { Finding } from "./finding.ts";

export function findSmallCells({ measure, groupings, atoms, sizes }: View): Finding[] {
  return atoms.groups.flatMap((groups, grouping) =>
    groups
      .map((group) => sizeOf(group, sizes))
      .flatMap((size, group): Finding[] =>
        size < measure.fewest
          ? [{ check: "cell", measure: measure.name, detail: `${groupings[grouping]!.id} ${group}: ${size}` }]
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
export function findSmallDifferences({ measure, groupings, atoms, sizes }: View): Finding[] {
  return atoms.groups.flatMap((one, index) =>
    atoms.groups.slice(index + 1).flatMap((other, offset): Finding[] => {
      const [few, many] = one.length <= other.length ? [one, other] : [other, one];
      const small = smallDifference(few, many, sizes, measure.fewest);
      const detail = `${groupings[index]!.id} and ${groupings[index + 1 + offset]!.id}: ${small}`;
      return small === undefined ? [] : [{ check: "difference", measure: measure.name, detail }];
    }),
  );
}

function smallDifference(
  few: number[][],
  many: number[][],
  sizes: number[],
  fewest: number,
): number | undefined {
  const sizesOfFew = few.map((cell) => sizeOf(cell, sizes));
  const sizesOfMany = many.map((cell) => sizeOf(cell, sizes));
  // As bits: the cells of `few` that each cell of `many` has answers in.
  const touched = many.map((cell) =>
    few.reduce(
      (bits, other, index) =>
        cell.some((atom) => sizes[atom]! > 0 && other.includes(atom)) ? bits | (1 << index) : bits,
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

function sizeOf(atoms: readonly number[], sizes: readonly number[]): number {
  return atoms.reduce((sum, atom) => sum + sizes[atom]!, 0);
}
