import type { DimensionId, Group, ReleasedGrouping } from "#app/surveys/release/release.ts";
import type { Row } from "#app/surveys/release/row.ts";
import type { Counted, Finding } from "#app/surveys/release/auditor.ts";

const dimensions: DimensionId[] = ["band", "gender", "language"];

/**
 * Each row must be counted once in each grouping, where it says it belongs; and one that doesn’t say, everywhere in the
 * same place. A slip’s row, and one without an answer, belong to the whole alone.
 */
export function findMiscounted(
  shown: readonly ReleasedGrouping[],
  rows: readonly Row[],
  counted: Counted,
): Finding[] {
  const found = (detail: string): Finding => ({ check: "miscounted", measure: "respondents", detail });
  const places = shown.map(({ id, groups }) =>
    placesOf(groups, counted.find((one) => one.id === id)?.groups ?? []),
  );
  const isCountedIn = (id: ReleasedGrouping["id"], row: number) => id === "total" || hasGroups(rows[row]!);
  const wrong = shown.flatMap(({ id, groups }, grouping) => [
    ...groups.flatMap(({ n }, group) =>
      Math.abs(n - (places[grouping]!.sizes[group] ?? 0)) > 2.5 ? [found(`${id}: ${n} printed`)] : [],
    ),
    ...(places[grouping]!.isOnce &&
    rows.every((_, row) => (places[grouping]!.ofRow[row] !== undefined) === isCountedIn(id, row))
      ? []
      : [found(`${id}: not each row once`)]),
  ]);
  const astray = rows.flatMap((row, place) => {
    if (!hasGroups(row)) return [];
    const groups = shown.map((grouping, index) => grouping.groups[places[index]!.ofRow[place] ?? -1]);
    return dimensions.some((dimension) => isAstray(row.background[dimension] ?? null, dimension, groups))
      ? [found(`row ${place}`)]
      : [];
  });
  return [...wrong, ...astray];
}

function hasGroups({ answers, way }: Row): boolean {
  return way !== "slip" && Object.values(answers).some((answer) => typeof answer === "number");
}

function placesOf(groups: readonly Group[], counted: readonly { rows: readonly number[] }[]) {
  const ofRow: (number | undefined)[] = [];
  const sizes = counted.map((group) => group.rows.length);
  for (const [group, { rows }] of counted.entries()) for (const row of rows) ofRow[row] = group;
  const placed = ofRow.filter((group) => group !== undefined).length;
  const isOnce = counted.length === groups.length && sizes.reduce((sum, size) => sum + size, 0) === placed;
  return { ofRow, sizes, isOnce };
}

function isAstray(
  stated: string | null,
  dimension: DimensionId,
  groups: readonly (Group | undefined)[],
): boolean {
  const options = groups.flatMap((group) => (group?.values[dimension] ? [group.values[dimension]] : []));
  const inAll = (value: string) => options.every((values) => values.includes(value));
  const known = options.some((values) => stated !== null && values.includes(stated));
  // A value the instrument doesn’t have counts as not stated.
  if (stated !== null && known) return !inAll(stated);
  return options.length > 0 && !options[0]!.some(inAll);
}
