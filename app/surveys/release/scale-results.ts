import type { Answered, Scored } from "./answered.ts";
import type { Partition } from "./groupings.ts";
import { fewestFor, validCounts } from "./item-results.ts";
import type { Policy } from "./policy.ts";
import type { Eligible } from "./population.ts";
import type { ItemResult, ResultReason, ScaleFigure, ScaleResult } from "./release.ts";
import { scaleFigure } from "./scale-figure.ts";
import type { Scale } from "./scales.ts";

type Sample = { answered: readonly Answered[]; partition: Partition; eligible: Eligible; policy: Policy };

/** What one grouping shows of each item, and what it would show if nothing were given away by it. */
export type ItemResults = { shown: readonly ItemResult[]; reckoned: readonly ItemResult[] };

/** `isTelling`: some group has a few answers that are withheld here, and a scale around this one would tell them. */
type Result = { scale: Scale; result: ScaleResult; isTelling: boolean };

/** All scales of one grouping: what one may show depends on what its items and its parts show. */
export function scaleResults(scored: readonly Scored[], items: ItemResults, sample: Sample): ScaleResult[] {
  const results = scored.map((one) => scaleResult(one, items, sample));
  return results.map(({ scale, result }) => {
    const parts = results.filter((one) => one.scale.domain === scale.domain && one.scale.subDomain !== null);
    return withheldAlike(scale.subDomain === null ? withoutGivenAway(result, parts) : result);
  });
}

function scaleResult({ scale, scores }: Scored, items: ItemResults, sample: Sample): Result {
  const { domain, subDomain, questions } = scale;
  const { answered, partition, eligible, policy } = sample;
  const groups = partition.groups.map(({ rows }) => rows.flatMap((row) => scores[row] ?? []));
  const counts = groups.map((group) => group.length);
  const own = answered.filter(({ question }) => questions.includes(question));
  // No answers at all in a group tell nothing: it was not asked.
  const isFew = (n: number) => n > 0 && n < fewestFor(scale, policy);
  const isTelling = [counts, ...own.map((one) => validCounts(one, partition))].some((all) => all.some(isFew));
  const isShown = (id: string) => items.shown.some((item) => item.id === id && item.withheld === null);
  const withheld =
    reasonToWithhold(scale, counts, partition, policy) ??
    (isTelling || !questions.some(({ id }) => isShown(id)) ? "given-away" : null);
  if (withheld) return { scale, result: { domain, subDomain, withheld, figures: [] }, isTelling };
  const figures = partition.groups.map(({ values }, group) => {
    const parts = questions.map((question) => {
      const figure = items.reckoned.find(({ id }) => id === question.id)?.figures[group];
      return { question, figure, isShown: isShown(question.id) };
    });
    return scaleFigure(groups[group]!, parts, values, eligible, policy);
  });
  return { scale, result: { domain, subDomain, withheld: null, figures }, isTelling };
}

function reasonToWithhold(
  scale: Scale,
  counts: readonly number[],
  { id }: Partition,
  policy: Policy,
): ResultReason | null {
  if (scale.adultHarm && id !== "total" && id !== "band") return "adult-harm";
  return counts.some((n) => n < fewestFor(scale, policy)) ? "small-group" : null;
}

/** A domain less its shown parts is its withheld part: it goes with it. */
function withoutGivenAway(whole: ScaleResult, parts: readonly Result[]): ScaleResult {
  if (whole.withheld !== null) return whole;
  // What adults did is no part of its domain’s figures.
  const counted = parts.filter(({ scale }) => !scale.adultHarm);
  if (counted.some(({ isTelling }) => isTelling)) {
    return { domain: whole.domain, subDomain: null, withheld: "given-away", figures: [] };
  }
  const figures = whole.figures.map((figure, group) => {
    const isGivenAway = counted.some(
      ({ scale, result }) => result.withheld === null && isCodedPart(scale, result.figures[group]!),
    );
    return isGivenAway ? { ...figure, score: null } : figure;
  });
  return { ...whole, figures };
}

/** A single item has no score anyway; it is to be protected only where it is coded. */
function isCodedPart({ questions }: Scale, { score, favourable }: ScaleFigure): boolean {
  return score === null && (questions.length > 1 || favourable.bound !== "exact");
}

/** One group’s score withheld is the whole school’s less the others’: so all groups show theirs or none. */
function withheldAlike(result: ScaleResult): ScaleResult {
  if (result.withheld !== null || result.figures.every(({ score }) => score !== null)) return result;
  return { ...result, figures: result.figures.map((figure) => ({ ...figure, score: null })) };
}
