import type { Answered } from "./answered.ts";
import { shownPercent, toFive } from "./coding.ts";
import { distributionsOf } from "./distribution.ts";
import type { Partition } from "./groupings.ts";
import type { Policy } from "./policy.ts";
import { populationOf, type Eligible } from "./population.ts";
import type { GroupingId, ItemFigure, ItemResult } from "./release.ts";

const shownWithAdultHarm: GroupingId[] = ["total", "band"];

/** Rule 6: an item is shown for every group of a grouping or for none. */
export function itemResult(
  answered: Answered,
  partition: Partition,
  eligible: Eligible,
  policy: Policy,
): ItemResult {
  const { id, adultHarm } = answered.question;
  const fewest = fewestFor(answered.question, policy);
  if (adultHarm && !shownWithAdultHarm.includes(partition.id))
    return { id, withheld: "adult-harm", figures: [] };
  if (validCounts(answered, partition).some((n) => n < fewest))
    return { id, withheld: "small-group", figures: [] };
  return { id, withheld: null, figures: itemFigures(answered, partition, eligible, policy) };
}

export function fewestFor({ adultHarm }: { adultHarm: boolean }, { k, kAdultHarm }: Policy): number {
  return adultHarm ? kAdultHarm : k;
}

/** How many answered, group by group. */
export function validCounts({ steps }: Answered, { groups }: Partition): number[] {
  return groups.map(({ rows }) => rows.reduce((sum, row) => sum + (steps[row] === null ? 0 : 1), 0));
}

function itemFigures(
  { question, steps, asked }: Answered,
  { groups }: Partition,
  eligible: Eligible,
  policy: Policy,
): ItemFigure[] {
  const chosen = groups.map(({ values, rows }) => {
    const counts = question.points.map(() => 0);
    for (const row of rows) if (steps[row] !== null) counts[steps[row]!]! += 1;
    const n = counts.reduce((sum, count) => sum + count, 0);
    const good = counts.reduce((sum, count, step) => sum + (question.favourable[step] ? count : 0), 0);
    const favourable = shownPercent(good / n, n, populationOf(eligible, values, question.notAskedOf));
    return { counts, n, favourable, skipped: rows.filter((row) => asked[row]).length - n };
  });
  const distributions = distributionsOf(chosen, question.favourable, policy.fewestForSteps);
  return chosen.map(({ n, skipped, favourable }, group) => ({
    n: toFive(n),
    skipped: skipped < policy.k ? "<10" : toFive(skipped),
    favourable,
    distribution: distributions[group]!,
  }));
}
