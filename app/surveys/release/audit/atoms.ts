import type { ReleasedGrouping } from "../release.ts";
import type { Counted } from "./audit.ts";

/** The finest parts that groupings cut the rows into: every group is a union of atoms. */
export type Atoms = {
  number: number;
  /** By grouping, by group: the atoms in it. */
  groups: number[][][];
  /** By atom: how many of its rows have an answer. */
  count: (answers: readonly (number | null)[]) => number[];
  /** Atoms, and what two groups have in common: all a reader could ask about who may combine any two groups. */
  targets: number[][];
};

export function atomsOf(groupings: readonly ReleasedGrouping[], counted: Counted, rows: number): Atoms {
  const places = groupings.map(({ id }) => {
    const place = Array<number>(rows).fill(-1);
    for (const [index, group] of counted.find((one) => one.id === id)!.groups.entries()) {
      for (const row of group.rows) place[row] = index;
    }
    return place;
  });
  const signatures = Array.from({ length: rows }, (_, row) => places.map((place) => place[row]).join());
  const names = [...new Set(signatures)];
  const atomOf = new Map(names.map((name, atom) => [name, atom]));
  const atomOfRow = signatures.map((signature) => atomOf.get(signature)!);
  const groups = groupings.map(({ groups: all }, grouping) =>
    all.map((_, group) =>
      [...names.keys()].filter((atom) => Number(names[atom]!.split(",")[grouping]) === group),
    ),
  );
  const count = (answers: readonly (number | null)[]) => {
    const sizes = Array<number>(names.length).fill(0);
    for (const [row, atom] of atomOfRow.entries()) if (answers[row] !== null) sizes[atom]! += 1;
    return sizes;
  };
  return { number: names.length, groups, count, targets: targetsOf(groups, names.length) };
}

function targetsOf(groups: readonly number[][][], number: number): number[][] {
  const single = Array.from({ length: number }, (_, atom) => [atom]);
  const all = groups.flat();
  const shared = all.flatMap((one, index) =>
    all.slice(index).map((other) => one.filter((atom) => other.includes(atom))),
  );
  const byName = new Map([...single, ...shared].map((target) => [target.join(), target]));
  return [...byName.values()].filter((target) => target.length > 0);
}
