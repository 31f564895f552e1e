import type { OtherSchools } from "./other-schools.ts";
import type { Counts, Question } from "./question.ts";
import { findSmallUnion } from "./small-unions.ts";

/** So many schools are remembered of an item. */
const most = 120;

/**
 * The first few answers that a reader could tell, or nearly: a union of cells with fewer pupils than the least number, of
 * which neither both “none” and “all” stay possible nor three numbers more or less; a coded share whose code’s whole
 * range does not stay possible; a cell, however large, known to have answered all alike. What stays possible is shown by
 * another school that prints the same, so nothing is called safe by a mistake of the solver’s.
 */
export function findClosing(
  question: Question,
  schools: OtherSchools,
  found: Counts[] = [],
): string | undefined {
  const pool = [schools.truth, ...schools.stillAlike(found)];
  const known = pool.length;
  const good = schools.kinds.flatMap((kind, index) => (question.favourable[kind[0]!] ? [index] : []));
  // A kind that is a side of the line by itself was looked at with that side.
  const others = schools.kinds.length - good.length;
  const single = [...schools.kinds.keys()].filter((kind) =>
    good.includes(kind) ? good.length > 1 : others > 1,
  );
  const outcomes = [good, ...single.map((kind) => [kind])];
  const closing =
    findUndoneCode(question, schools, pool, good) ??
    findAllAlike(question, schools, pool, good) ??
    outcomes.reduce<string | undefined>(
      (first, kinds) => first ?? findSmallUnion(question, schools, pool, kinds),
      undefined,
    );
  found.push(...pool.slice(known));
  found.splice(0, found.length - most);
  return closing;
}

type Pool = Counts[];

function countIn(counts: Counts, cells: readonly number[], kinds: readonly number[], width: number): number {
  let sum = 0;
  for (const cell of cells) for (const kind of kinds) sum += counts[cell * width + kind]!;
  return sum;
}

/** Least and greatest as far as the pool has them. */
function rangeIn(
  pool: Pool,
  cells: readonly number[],
  kinds: readonly number[],
  width: number,
): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const counts of pool) {
    const sum = countIn(counts, cells, kinds, width);
    low = Math.min(low, sum);
    high = Math.max(high, sum);
  }
  return [low, high];
}

/** Looks for the school in which these cells have the most (1) or the fewest (-1) of these answers. */
function reach(
  schools: OtherSchools,
  cells: readonly number[],
  kinds: readonly number[],
  direction: 1 | -1,
): Counts | undefined {
  const gain = new Float64Array(schools.truth.length);
  for (const cell of cells) for (const kind of kinds) gain[cell * schools.kinds.length + kind] = direction;
  return schools.find(gain);
}

function findUndoneCode(
  { figures }: Question,
  schools: OtherSchools,
  pool: Pool,
  good: readonly number[],
): string | undefined {
  const width = schools.kinds.length;
  for (const { name, members, share, window } of figures) {
    if (share.bound === "exact") continue;
    for (const [end, direction] of [
      [0, -1],
      [1, 1],
    ] as const) {
      if (rangeIn(pool, members, good, width)[end] === window[end]) continue;
      const found = reach(schools, members, good, direction);
      if (found) pool.push(found);
      if (!found || countIn(found, members, good, width) !== window[end])
        return `code ${name}: ${rangeIn(pool, members, good, width).join("–")} of ${window.join("–")}`;
    }
  }
  return undefined;
}

function findAllAlike(
  { cells }: Question,
  schools: OtherSchools,
  pool: Pool,
  good: readonly number[],
): string | undefined {
  const width = schools.kinds.length;
  for (const [cell, rows] of cells.entries()) {
    if (rows.length === 0) continue;
    for (const direction of [1, -1] as const) {
      const [low, high] = rangeIn(pool, [cell], good, width);
      if (direction === 1 ? high > 0 : low < rows.length) continue;
      const found = reach(schools, [cell], good, direction);
      if (found) pool.push(found);
      const now = rangeIn(pool, [cell], good, width);
      if (direction === 1 ? now[1] === 0 : now[0] === rows.length) return `alike: cell ${cell}`;
    }
  }
  return undefined;
}
