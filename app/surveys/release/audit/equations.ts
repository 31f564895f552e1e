import type { View } from "./audit.ts";
import type { Finding } from "./finding.ts";

/**
 * Unions within one grouping are not all that can be added and subtracted. Each group is an equation over the atoms that
 * hold an answer; a few pupils whose sum follows from any number of them, of whatever groupings, are found here.
 */
export function findRecoverable({ measure, atoms, sizes }: View): Finding[] {
  const few = atoms.targets.filter((target) => {
    const size = target.reduce((sum, atom) => sum + sizes[atom]!, 0);
    return size > 0 && size < measure.fewest;
  });
  if (few.length === 0) return [];
  const filled = [...sizes.keys()].filter((atom) => sizes[atom]! > 0);
  const vectorOf = (members: readonly number[]) =>
    Float64Array.from(filled, (atom) => (members.includes(atom) ? 1 : 0));
  const basis = reduce(atoms.groups.flat().map(vectorOf));
  return few
    .filter((target) => isZero(remainder(vectorOf(target), basis)))
    .map((target): Finding => ({
      check: "equation",
      measure: measure.name,
      detail: `atoms ${target.join()}`,
    }));
}

type Pivot = { column: number; row: Float64Array };

function reduce(rows: readonly Float64Array[]): Pivot[] {
  const basis: Pivot[] = [];
  for (const row of rows) {
    const rest = remainder(row, basis);
    const column = rest.findIndex((value) => Math.abs(value) > 1e-7);
    if (column >= 0) basis.push({ column, row: rest.map((value) => value / rest[column]!) });
  }
  return basis;
}

function remainder(vector: Float64Array, basis: readonly Pivot[]): Float64Array {
  const rest = vector.slice();
  for (const { column, row } of basis) {
    const factor = rest[column]!;
    if (factor !== 0)
      for (let index = 0; index < rest.length; index += 1) rest[index]! -= factor * row[index]!;
  }
  return rest;
}

function isZero(vector: Float64Array): boolean {
  return vector.every((value) => Math.abs(value) < 1e-7);
}
