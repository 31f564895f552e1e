import type { GroupingId } from "#app/surveys/release/release.ts";
import type { Counted } from "#app/surveys/release/auditor.ts";

/**
 * Rows that are alike in what they count as (band, gender and language together, and whether by slip) and in the groups
 * that they are counted in: the finest parts that figures could tell apart. Every group is a union of cells.
 */
export type Cells = {
  rows: number[][];
  /** By grouping, by group: its cells. */
  groups: ReadonlyMap<GroupingId, number[][]>;
};

export function cellsOf(counted: Counted, countedAs: readonly string[]): Cells {
  const places = counted.map(({ groups }) => {
    const place = countedAs.map(() => -1);
    for (const [index, group] of groups.entries()) for (const row of group.rows) place[row] = index;
    return place;
  });
  const cells = new Map<string, number[]>();
  for (const [row, label] of countedAs.entries()) {
    const name = [label, ...places.map((place) => place[row])].join();
    const cell = cells.get(name);
    if (cell) cell.push(row);
    else cells.set(name, [row]);
  }
  const all = [...cells.values()];
  const groups = new Map(
    counted.map(({ id, groups: own }, grouping) => [
      id,
      own.map((_, group) => [...all.keys()].filter((cell) => places[grouping]![all[cell]![0]!] === group)),
    ]),
  );
  return { rows: all, groups };
}
