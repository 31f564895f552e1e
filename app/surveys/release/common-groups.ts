import type { Group, GroupValues, ReleasedGrouping } from "./release.ts";

/** A group that both releases can show, with the places of the groups of either that make it up. */
export type CommonGroup = { values: GroupValues; earlier: number[]; later: number[] };

/**
 * The coarsest common grouping: groups of the two that share anything become one. None where the two don’t divide the
 * same options, as when “not stated” is a group of its own in one of them only.
 */
export function commonGroups(earlier: ReleasedGrouping, later: ReleasedGrouping): CommonGroup[] {
  const sides = [earlier.groups, later.groups].map((groups) => groups.map(cellsOf));
  const [before, now] = sides.map((groups) => groups.flat().toSorted().join("\n"));
  if (before !== now) return [];
  const blocks = sides.flat().reduce<string[][]>(joinOverlapping, []);
  if (blocks.length < 2 && later.id !== "total") return [];
  const within = (groups: string[][], block: string[]) =>
    [...groups.keys()].filter((place) => groups[place]!.every((cell) => block.includes(cell)));
  return blocks.map((block) => {
    const [first, second] = sides.map((groups) => within(groups, block));
    return {
      values: joinValues(second!.map((place) => later.groups[place]!)),
      earlier: first!,
      later: second!,
    };
  });
}

function joinOverlapping(blocks: string[][], cells: string[]): string[][] {
  const touching = blocks.filter((block) => block.some((cell) => cells.includes(cell)));
  const apart = blocks.filter((block) => !touching.includes(block));
  return [...apart, [...new Set([...touching.flat(), ...cells])]];
}

/** Each combination of single options that a group holds, as text. */
function cellsOf({ values }: Group): string[] {
  const parts = Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return parts.reduce<string[]>(
    (cells, [name, options]) => cells.flatMap((cell) => options.map((one) => `${cell} ${name}=${one}`)),
    [""],
  );
}

function joinValues(groups: readonly Group[]): GroupValues {
  const joined: GroupValues = {};
  for (const { values } of groups) {
    for (const name of ["band", "gender", "language"] as const) {
      if (values[name]) joined[name] = [...new Set([...(joined[name] ?? []), ...values[name]])];
    }
  }
  return joined;
}
