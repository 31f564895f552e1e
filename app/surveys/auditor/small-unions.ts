import type { OtherSchools } from "./other-schools.ts";
import type { Counts, Question } from "./question.ts";

/** So wide a range is safe, whatever its ends. */
const wide = 3;
/** Where so many unions don’t do, nothing is taken for safe. */
const mostUnions = 20_000;
/** Of the schools in which a union is none, or all, so many are paired. */
const mostPaired = 6;
/** How much more the union itself counts than the cells around it. */
const first = 100;

/** The unions that contain `cells`, and of the `others` some or none. */
type Branch = { cells: readonly number[]; others: readonly number[] };

/** By cell: how many answered so in some school. */
type Seen = Float64Array;

/**
 * The first union of cells with fewer answers than the least number that no two schools show safe. Two that do often show
 * more: where the cells (`free`) that could be added are none in the one and all in the other, the union is as safe with
 * any of them added: none stays none, all stays all. Where the range is wide, either is enough: what is none in the one
 * adds nothing there and takes nothing away in the other. So only unions with cells that are not free are gone through.
 */
export function findSmallUnion(
  { cells, fewest }: Question,
  schools: OtherSchools,
  pool: Counts[],
  kinds: readonly number[],
): string | undefined {
  const width = schools.kinds.length;
  const sizes = cells.map(({ length }) => length);
  const sizeOf = (members: readonly number[]) => members.reduce((sum, cell) => sum + sizes[cell]!, 0);
  const small = [...sizes.keys()].filter((cell) => sizes[cell]! > 0 && sizes[cell]! < fewest);
  const seen = new Map<string, Seen>();
  const learn = (found: Counts) => {
    const counts = sizes.map((_, cell) => kinds.reduce((sum, kind) => sum + found[cell * width + kind]!, 0));
    seen.set(counts.join(), Float64Array.from(counts));
  };
  const ask = (union: readonly number[], others: readonly number[], patience?: number) => {
    for (const direction of [-1, 1]) {
      const gain = new Float64Array(schools.truth.length);
      for (const kind of kinds) {
        for (const cell of others) gain[cell * width + kind] = direction;
        for (const cell of union) gain[cell * width + kind] = first * direction;
      }
      const found = schools.find(gain, patience);
      if (!found) continue;
      pool.push(found);
      learn(found);
    }
  };
  pool.forEach(learn);
  ask([], small, 8);

  const open: Branch[] = [{ cells: [], others: small }];
  for (let left = mostUnions; open.length > 0; left -= 1) {
    if (left === 0) return "more unions than can be looked at";
    const { cells: union, others } = open.pop()!;
    let free = freeCells([...seen.values()], union, others, sizes);
    // First with the cells around it, so that they are free as far as may be; then for all it is worth.
    for (const around of [others, []]) {
      if (free) break;
      ask(union, around, around === others ? 8 : undefined);
      free = freeCells([...seen.values()], union, others, sizes);
    }
    if (!free) {
      const sums = [...seen.values()].map((counts) => sumIn(counts, union));
      return `kinds ${kinds.join()}: ${Math.min(...sums)}–${Math.max(...sums)} of ${sizeOf(union)} in cells ${union.join()}`;
    }
    const bound = others.filter((cell) => !free.includes(cell));
    for (const [index, cell] of bound.entries()) {
      const members = [...union, cell];
      const size = sizeOf(members);
      if (size >= fewest) continue;
      const later = [...free, ...bound.slice(index + 1)];
      open.push({ cells: members, others: later.filter((one) => size + sizes[one]! < fewest) });
    }
  }
  return undefined;
}

/** Of the cells that could be added, as many as two known schools leave free; undefined if no two show the union safe. */
function freeCells(
  seen: readonly Seen[],
  union: readonly number[],
  others: readonly number[],
  sizes: readonly number[],
): number[] | undefined {
  const sums = seen.map((counts) => sumIn(counts, union));
  const size = union.reduce((sum, cell) => sum + sizes[cell]!, 0);
  const [least, most] = [Math.min(...sums), Math.max(...sums)];
  const isNone = (counts: Seen) => (cell: number) => counts[cell] === 0;
  const isAll = (counts: Seen) => (cell: number) => counts[cell] === sizes[cell];
  const low = seen.filter((_, index) => most - sums[index]! >= wide).map(isNone);
  const high = seen.filter((_, index) => sums[index]! - least >= wide).map(isAll);
  const none = bestOf(seen.filter((_, index) => sums[index] === 0).map(isNone), others, mostPaired);
  const all = bestOf(seen.filter((_, index) => sums[index] === size).map(isAll), others, mostPaired);
  const pairs = none.flatMap((one) => all.map((other) => (cell: number) => one(cell) && other(cell)));
  const [best] = bestOf([...low, ...high, ...pairs], others, 1);
  return best && others.filter(best);
}

type IsFree = (cell: number) => boolean;

/** Those by which the most of the others are free. */
function bestOf(ways: readonly IsFree[], others: readonly number[], number: number): IsFree[] {
  const counted = ways.map((isFree) => {
    let count = 0;
    for (const cell of others) if (isFree(cell)) count += 1;
    return { isFree, count };
  });
  return counted
    .toSorted((one, other) => other.count - one.count)
    .slice(0, number)
    .map(({ isFree }) => isFree);
}

function sumIn(counts: Seen, cells: readonly number[]): number {
  let sum = 0;
  for (const cell of cells) sum += counts[cell]!;
  return sum;
}
