import { mean, sampleStandardDeviation } from "simple-statistics";
import { meanInterval } from "#app/figures/mean.ts";
import type { Scored } from "./answered.ts";
import { shownPercent, toFive } from "./coding.ts";
import type { Partition } from "./groupings.ts";
import { shownWithAdultHarm } from "./item-results.ts";
import { fewestFor, type Policy } from "./policy.ts";
import { populationOf, type Eligible } from "./population.ts";
import type { ItemResult, ResultReason, ScaleFigure, ScaleResult, Score } from "./release.ts";
import type { Scale } from "./scales.ts";

type Sample = { partition: Partition; eligible: Eligible; policy: Policy };

/** One scale in one grouping; `items` are all of the grouping, as shown. */
export function scaleResult(
  { scale, groups: all }: Scored,
  items: readonly ItemResult[],
  hasScores: boolean,
  { partition, eligible, policy }: Sample,
): ScaleResult {
  const { domain, subDomain, questions } = scale;
  const groups = all.get(partition.id)!;
  const own = items.filter((item) => questions.some(({ id }) => id === item.id) && item.withheld === null);
  const withheld =
    reasonToWithhold(scale, groups, partition, policy) ?? (own.length === 0 ? "given-away" : null);
  if (withheld) return { domain, subDomain, withheld, figures: [] };
  const figures = partition.groups.map(({ values }, group): ScaleFigure => {
    const population = populationOf(eligible, values);
    const n = groups[group]!.length;
    // From the items’ shares as shown, coded ones at their limit: it tells nothing that they don’t.
    const percent = mean(own.map((item) => item.figures[group]!.favourable.percent));
    return {
      n: toFive(n),
      // The share and the mean of a single item would tell all its steps.
      score: hasScores && questions.length > 1 ? shownScore(groups[group]!, population, policy) : null,
      favourable: shownPercent({ percent, n, unit: 1 }, population),
    };
  });
  return { domain, subDomain, withheld: null, figures };
}

function reasonToWithhold(
  scale: Scale,
  groups: readonly (readonly number[])[],
  { id }: Partition,
  policy: Policy,
): ResultReason | null {
  if (scale.adultHarm && !shownWithAdultHarm.includes(id)) return "adult-harm";
  return groups.some(({ length }) => length < fewestFor(scale, policy)) ? "small-group" : null;
}

/** The interval is reckoned from what is printed, so it can tell nothing more. */
function shownScore(
  scores: readonly number[],
  population: number | undefined,
  { leastSpread }: Policy,
): Score {
  const value = Math.round(mean(scores) * 100);
  // A spread near nothing would say that all answered alike.
  const sd = Math.max(leastSpread, Math.round(sampleStandardDeviation(scores) * 100));
  const { low, high } = meanInterval({ mean: value, sd, n: toFive(scores.length) }, population);
  return { value, sd, low: Math.max(0, Math.round(low)), high: Math.min(100, Math.round(high)) };
}
