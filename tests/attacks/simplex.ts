/**
 * The x ≥ 0 that makes gain · x greatest with rows · x ≤ limits, all limits being at least 0, so that x = 0 is a start.
 * Dense tableau, Bland’s rule (it can’t circle).
 */
export function maximize(
  gain: readonly number[],
  rows: readonly (readonly number[])[],
  limits: readonly number[],
): number[] {
  const columns = gain.length;
  const width = columns + rows.length + 1;
  const table = rows.map((row, index) => {
    const line = new Float64Array(width);
    line.set(row);
    line[columns + index] = 1;
    line[width - 1] = limits[index]!;
    return line;
  });
  const goal = new Float64Array(width);
  goal.set(gain.map((value) => -value));
  const basis = rows.map((_, index) => columns + index);
  for (;;) {
    const entering = goal.findIndex((value, column) => column < width - 1 && value < -1e-9);
    if (entering < 0) return solutionOf(table, basis, columns);
    const leaving = leavingRow(table, basis, entering);
    if (leaving === undefined) throw new Error("nothing limits this");
    pivot([...table, goal], leaving, entering);
    basis[leaving] = entering;
  }
}

function leavingRow(
  table: readonly Float64Array[],
  basis: readonly number[],
  entering: number,
): number | undefined {
  let best: { row: number; ratio: number } | undefined;
  for (const [row, line] of table.entries()) {
    if (line[entering]! <= 1e-9) continue;
    const ratio = line.at(-1)! / line[entering]!;
    const isTie = best !== undefined && Math.abs(ratio - best.ratio) < 1e-12;
    if (!best || (isTie ? basis[row]! < basis[best.row]! : ratio < best.ratio)) best = { row, ratio };
  }
  return best?.row;
}

function pivot(lines: readonly Float64Array[], row: number, column: number): void {
  const pivotLine = lines[row]!;
  const by = pivotLine[column]!;
  for (let index = 0; index < pivotLine.length; index += 1) pivotLine[index]! /= by;
  for (const line of lines) {
    const factor = line[column]!;
    if (line === pivotLine || factor === 0) continue;
    for (let index = 0; index < line.length; index += 1) line[index]! -= factor * pivotLine[index]!;
  }
}

function solutionOf(table: readonly Float64Array[], basis: readonly number[], columns: number): number[] {
  const solution = Array<number>(columns).fill(0);
  for (const [row, column] of basis.entries()) if (column < columns) solution[column] = table[row]!.at(-1)!;
  return solution;
}
