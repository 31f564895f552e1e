import { formGroupings, type Partition } from "#app/surveys/release/groupings.ts";
import { mergeSmallGroups } from "#app/surveys/release/merge-groups.ts";
import { settleNotStated, type Dimension } from "#app/surveys/release/not-stated.ts";
import type { Survey } from "#app/surveys/release/draft.ts";
import { sdc1 } from "#app/surveys/release/policy.ts";

/** Wrong on purpose: a two-way table with small cells merges them within each band, as if it stood alone. */
export function mergedEachByItself(dimensions: readonly Dimension[], rows: number): Partition[] {
  const band = dimensions.find(({ id }) => id === "band")!;
  return formGroupings(dimensions, rows, {}, sdc1.k).map((partition): Partition => {
    if (partition.withheld === null || !partition.id.startsWith("band-")) return partition;
    const other = dimensions.find(({ id }) => partition.id === `band-${id}`)!;
    const groups = band.options.flatMap((option) => {
      const within = [...band.values.keys()].filter((row) => band.values[row] === option);
      const cells = other.options.map((value) => ({
        values: [value],
        size: within.filter((row) => other.values[row] === value).length,
      }));
      const filled = cells.filter(({ size }) => size > 0);
      return mergeSmallGroups(filled, sdc1.k, false).map(({ values }) => ({
        values: { band: [option], [other.id]: values as string[] },
        rows: within.filter((row) => values.includes(other.values[row]!)),
      }));
    });
    const isSafe = groups.length > 1 && groups.every((group) => group.rows.length >= sdc1.k);
    return isSafe ? { id: partition.id, withheld: null, groups } : partition;
  });
}

/** Wrong on purpose: every grouping draws values of its own for the rows that state none. */
export function spreadPerTable({ instrument, rows, eligible }: Survey): {
  dimensions: Dimension[];
  partitions: Partition[];
} {
  const draws = Array.from({ length: 6 }, (_, grouping) =>
    settleNotStated(
      instrument.background,
      rows.map((row) => ({ ...row, key: `${grouping}${row.key}` })),
      sdc1.k,
    ),
  );
  const partitions = draws.map(
    (dimensions, grouping) =>
      formGroupings(dimensions, rows.length, eligible.byBand ?? {}, sdc1.k)[grouping]!,
  );
  return { dimensions: draws[0]!, partitions };
}
