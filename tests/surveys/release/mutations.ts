import { shownPercent } from "#app/surveys/release/coding.ts";
import { formGroupings, type Partition } from "#app/surveys/release/groupings.ts";
import { mergeSmallGroups } from "#app/surveys/release/merge-groups.ts";
import { settleNotStated, type Dimension } from "#app/surveys/release/not-stated.ts";
import { draftOf, resultsOf, type Draft, type Reckoning, type Survey } from "#app/surveys/release/draft.ts";
import { itemLadder, scoreLadder } from "#app/surveys/release/ladders.ts";
import { sdc2 } from "#app/surveys/release/policy.ts";
import type { ItemResult } from "#app/surveys/release/release.ts";

const tens = { fewestInGroup: 10, fewestInBand: 10 };

/** Wrong on purpose: all that there is, as if no auditor had looked at it. */
export function everythingShown(reckoning: Reckoning, showing = itemLadder[0]!): Draft {
  const groupings = reckoning.partitions.flatMap(({ id, withheld }) => (withheld === null ? [id] : []));
  const items = new Map(
    reckoning.answered.map(({ question: { id } }, place) => [
      id,
      resultsOf(reckoning, groupings, place, showing),
    ]),
  );
  const scores = new Map(
    reckoning.scored.map(({ scale: { domain, subDomain } }) => [
      `${domain}/${subDomain ?? ""}`,
      scoreLadder[0]!,
    ]),
  );
  return draftOf(reckoning, { groupings, items, scores });
}

/** Wrong on purpose: each share is coded by the size of its group, as if it stood alone. */
export function codedBySize(reckoning: Reckoning): Draft["release"] {
  const { release } = everythingShown(reckoning);
  const groupings = release.groupings.map((grouping) => {
    if (grouping.status !== "released") return grouping;
    const items = grouping.items.map((item): ItemResult => {
      const place = reckoning.answered.findIndex(({ question }) => question.id === item.id);
      const answers = reckoning.answers[place]!.filter((one) => one.grouping === grouping.id);
      if (item.withheld !== null) return item;
      const figures = item.figures.map((figure, group) => {
        const { n, good } = answers[group]!;
        const least = n < 20 ? 20 : n < 40 ? 10 : n < 100 ? 5 : n < 300 ? 2 : 1;
        const share = { percent: (100 * good) / n, n, unit: 1 };
        const favourable = shownPercent(share, undefined, { least, greatest: 100 - least });
        return { ...figure, favourable, distribution: null };
      });
      return { ...item, figures };
    });
    return { ...grouping, items };
  });
  return { ...release, groupings };
}

/** Wrong on purpose: a two-way table with small cells merges them within each band, as if it stood alone. */
export function mergedEachByItself(dimensions: readonly Dimension[], rows: number): Partition[] {
  const band = dimensions.find(({ id }) => id === "band")!;
  return formGroupings(dimensions, rows, {}, tens).map((partition): Partition => {
    if (partition.withheld === null || !partition.id.startsWith("band-")) return partition;
    const other = dimensions.find(({ id }) => partition.id === `band-${id}`)!;
    const groups = band.options.flatMap((option) => {
      const within = [...band.values.keys()].filter((row) => band.values[row] === option);
      const cells = other.options.map((value) => ({
        values: [value],
        size: within.filter((row) => other.values[row] === value).length,
      }));
      const filled = cells.filter(({ size }) => size > 0);
      return mergeSmallGroups(filled, sdc2.k, false).map(({ values }) => ({
        values: { band: [option], [other.id]: values as string[] },
        rows: within.filter((row) => values.includes(other.values[row]!)),
      }));
    });
    const isSafe = groups.length > 1 && groups.every((group) => group.rows.length >= sdc2.k);
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
      sdc2.k,
    ),
  );
  const partitions = draws.map(
    (dimensions, grouping) => formGroupings(dimensions, rows.length, eligible.byBand ?? {}, tens)[grouping]!,
  );
  return { dimensions: draws[0]!, partitions };
}
