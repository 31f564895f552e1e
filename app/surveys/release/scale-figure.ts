import { mean, sampleStandardDeviation } from "simple-statistics";
import { meanInterval } from "#app/figures/mean.ts";
import { shownPercent, toFive } from "./coding.ts";
import { isBeyondCode, undoesCoding, type ScaleItem } from "./implied.ts";
import type { Policy } from "./policy.ts";
import { populationOf, type Eligible } from "./population.ts";
import type { GroupValues, ScaleFigure, Score } from "./release.ts";

/** `scores` are those of one group, from 0 to 1; `items` all of the scale. */
export function scaleFigure(
  scores: number[],
  items: readonly ScaleItem[],
  values: GroupValues,
  eligible: Eligible,
  policy: Policy,
): ScaleFigure {
  const n = scores.length;
  const population = populationOf(eligible, values);
  const asked = items.filter(
    ({ question }) => !values.band?.every((band) => question.notAskedOf.includes(band)),
  );
  // From the items’ shares as shown, coded ones at their limit: pooled answers would undo an item’s code.
  const share = mean(
    items.flatMap(({ figure, isShown }) => (figure && isShown ? [figure.favourable.percent / 100] : [])),
  );
  const value = Math.round(mean(scores) * 100);
  const questions = asked.map(({ question }) => question);
  // The share and the mean of a single item would tell all its steps.
  const isTelling =
    items.length === 1 || isBeyondCode(value / 100, n, questions) || undoesCoding(value / 100, asked);
  return {
    n: toFive(n),
    score: isTelling ? null : shownScore(value, scores, population, policy),
    favourable: shownPercent(share, n, population),
  };
}

/** The interval is reckoned from what is printed, so it can tell nothing more. */
function shownScore(
  value: number,
  scores: number[],
  population: number | undefined,
  { leastSpread }: Policy,
): Score {
  // A spread near nothing would say that all answered alike.
  const sd = Math.max(leastSpread, Math.round(sampleStandardDeviation(scores) * 100));
  const { low, high } = meanInterval({ mean: value, sd, n: toFive(scores.length) }, population);
  return { value, sd, low: Math.max(0, Math.round(low)), high: Math.min(100, Math.round(high)) };
}
