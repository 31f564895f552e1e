/**
 * Numbers within bounds, and sums of them within bounds, all reckoned from a point that is known to be within: there every
 * number and every sum is 0, so no bound excludes 0.
 */
export type Program = Bounds & { sums: readonly Sum[] };
/** By number. */
export type Bounds = { low: Float64Array; high: Float64Array };
/** `weights` has one number for each of the program’s. */
export type Sum = { weights: Float64Array; low: number; high: number };

/**
 * A program in which what may not move is left out. `low` and `high` have the program’s numbers first and then its sums.
 */
export type Tableau = Bounds & { numbers: number; start: Position };

/**
 * Where a search stands: the `basic` numbers are sums of the `free` ones, row by row in one table, and each number has a
 * value.
 */
export type Position = {
  table: Float64Array;
  basic: Int32Array;
  free: Int32Array;
  value: Float64Array;
};

/** What is smaller than this is nothing, put there by rounding. */
export const blur = 1e-7;

/** Done once for all questions that are put to a program. */
export function tableauOf({ low, high, sums }: Program): Tableau {
  const numbers = low.length;
  const table = new Float64Array(sums.length * numbers);
  sums.forEach(({ weights }, row) => table.set(weights, row * numbers));
  const basic = Int32Array.from(sums, (_, row) => numbers + row);
  const free = Int32Array.from({ length: numbers }, (_, number) => number);
  const rows = new Set(basic.keys());
  const columns = new Set(free.keys());
  // A sum that stays 0 is solved for one of its numbers; it is free from then on, and stays 0.
  for (const [row, sum] of sums.entries()) {
    if (sum.low !== sum.high) continue;
    let best = -1;
    let most = blur;
    for (const column of columns) {
      const size = Math.abs(table[row * numbers + column]!);
      if (size > most) [best, most] = [column, size];
    }
    if (best < 0) {
      // It follows from the others.
      rows.delete(row);
      continue;
    }
    swap(table, numbers, sums.length, row, best);
    basic[row] = free[best]!;
    columns.delete(best);
  }
  const kept = [...columns];
  const start: Position = {
    table: Float64Array.from(
      [...rows].flatMap((row) => kept.map((column) => table[row * numbers + column]!)),
    ),
    basic: Int32Array.from(rows, (row) => basic[row]!),
    free: Int32Array.from(kept, (column) => free[column]!),
    value: new Float64Array(numbers + sums.length),
  };
  return {
    numbers,
    low: Float64Array.from([...low, ...sums.map((sum) => sum.low)]),
    high: Float64Array.from([...high, ...sums.map((sum) => sum.high)]),
    start,
  };
}

/** Exchanges a basic number with a free one. */
export function swap(table: Float64Array, width: number, height: number, row: number, column: number): void {
  const start = row * width;
  const by = 1 / table[start + column]!;
  for (let index = start; index < start + width; index += 1) table[index]! *= -by;
  table[start + column] = by;
  for (let other = 0; other < height; other += 1) {
    if (other === row) continue;
    const begin = other * width;
    const factor = table[begin + column]!;
    if (factor === 0) continue;
    for (let index = 0; index < width; index += 1) table[begin + index]! += factor * table[start + index]!;
    table[begin + column] = factor * by;
  }
}
