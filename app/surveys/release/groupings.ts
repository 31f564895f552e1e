import { mergeSmallGroups, type OneWayGroup } from "./merge-groups.ts";
import type { Dimension } from "./not-stated.ts";
import type { Policy } from "./policy.ts";
import {
  groupingIds,
  notStated,
  type DimensionId,
  type GroupingId,
  type GroupingReason,
  type GroupValues,
} from "./release.ts";

/** A grouping that is shown, with the places of each group’s rows; or why it is not. */
export type Partition =
  | { id: GroupingId; withheld: null; groups: { values: GroupValues; rows: number[] }[] }
  | { id: GroupingId; withheld: GroupingReason; groups: [] };

const dimensionsOf: Record<GroupingId, DimensionId[]> = {
  total: [],
  band: ["band"],
  gender: ["gender"],
  language: ["language"],
  "band-gender": ["band", "gender"],
  "band-language": ["band", "language"],
};

/** How many rows a group must have; see the policy. */
export type FewestInGroup = Pick<Policy, "fewestInGroup" | "fewestInBand">;
export type EligibleByBand = Readonly<Partial<Record<string, number>>>;

/** Rules 2, 4 and 5: the six groupings, nothing else ever. */
export function formGroupings(
  dimensions: readonly Dimension[],
  rows: number,
  byBand: EligibleByBand,
  fewest: FewestInGroup,
): Partition[] {
  return groupingIds.map((id) => {
    const [one, other] = dimensionsOf[id].map((name) =>
      dimensions.find((dimension) => dimension.id === name),
    );
    if (id === "total")
      return {
        id,
        withheld: null,
        groups: [{ values: {}, rows: Array.from({ length: rows }, (_, row) => row) }],
      };
    if (!one || (dimensionsOf[id].length === 2 && !other)) return { id, withheld: "not-asked", groups: [] };
    return other ? formTable(id, one, other, byBand, fewest) : formOneWay(id, one, byBand, fewest);
  });
}

function formOneWay(
  id: GroupingId,
  dimension: Dimension,
  byBand: EligibleByBand,
  { fewestInGroup, fewestInBand }: FewestInGroup,
): Partition {
  const isBand = dimension.id === "band";
  const merged = (fewest: number) => mergeSmallGroups(groupsOf(dimension, byBand), fewest, isBand);
  // Rather small bands than none.
  const wide = isBand ? merged(fewestInBand) : [];
  const groups = wide.length > 1 ? wide : merged(fewestInGroup);
  if (groups.length < 2) return { id, withheld: "few-groups", groups: [] };
  return { id, withheld: null, groups: groups.map(({ values }) => cell([[dimension, values]])) };
}

/** Every cell must be large by itself, empty ones included: an empty cell says that nobody there answered. */
function formTable(
  id: GroupingId,
  one: Dimension,
  other: Dimension,
  byBand: EligibleByBand,
  { fewestInGroup }: FewestInGroup,
): Partition {
  const [across, down] = [groupsOf(one, byBand), groupsOf(other, byBand)];
  if (across.length < 2 || down.length < 2) return { id, withheld: "few-groups", groups: [] };
  const groups = across.flatMap((left) =>
    down.map((right) =>
      cell([
        [one, left.values],
        [other, right.values],
      ]),
    ),
  );
  if (groups.some(({ rows }) => rows.length < fewestInGroup))
    return { id, withheld: "small-group", groups: [] };
  return { id, withheld: null, groups };
}

/** Options nobody chose are no group, but for a band whose pupils were invited: its silence is not to be seen either. */
function groupsOf({ id, options, values }: Dimension, byBand: EligibleByBand): OneWayGroup[] {
  const size = (option: string | null) => values.filter((value) => value === option).length;
  const groups = [...options, null].map((option) => ({ values: [option], size: size(option), option }));
  return groups
    .filter(
      (group) =>
        group.size > 0 || (id === "band" && group.option !== null && (byBand[group.option] ?? 0) > 0),
    )
    .map(({ values: only, size: count }) => ({ values: only, size: count }));
}

function cell(parts: [Dimension, (string | null)[]][]): { values: GroupValues; rows: number[] } {
  const [[{ values: first }]] = parts as [[Dimension, unknown]];
  const isWithin = (row: number) =>
    parts.every(([{ values }, wanted]) => values[row] !== undefined && wanted.includes(values[row]));
  const rows = [...first.keys()].filter(isWithin);
  const named = parts.map(([{ id }, wanted]) => [id, wanted.map((value) => value ?? notStated)]);
  return { values: Object.fromEntries(named), rows };
}
