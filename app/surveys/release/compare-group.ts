import { unchangedItems, type Instrument } from "#app/surveys/questionnaires/instrument.ts";
import { welchTest } from "#app/figures/mean.ts";
import { newcombeDifference } from "#app/figures/newcombe.ts";
import type { CommonGroup } from "./common-groups.ts";
import { joinScores, joinShares } from "./join-figures.ts";
import { questionsOf } from "./questions.ts";
import type {
  Difference,
  ItemFigure,
  ItemTrend,
  ReleasedGrouping,
  ScaleFigure,
  ScaleTrend,
  TrendGroup,
} from "./release.ts";
import { scalesOf, type Scale } from "./scales.ts";

/** Two independent samples: nobody can say who answered both times, so no finite population is reckoned with. */
export type Comparison = Omit<TrendGroup, "scales"> & { scales: Omit<ScaleTrend, "verdict">[] };

/** Items asked as before, and scales made of the same items, all of them asked as before. */
export type Unchanged = { items: string[]; scales: Scale[] };

type Waves = { before: ReleasedGrouping; now: ReleasedGrouping };

export function compareGroup(group: CommonGroup, { before, now }: Waves, unchanged: Unchanged): Comparison {
  const items = unchanged.items.flatMap((id): ItemTrend[] => {
    const figuresOf = (grouping: ReleasedGrouping) =>
      grouping.items.find((item) => item.id === id)?.figures ?? [];
    const favourable = differenceOfShares(figuresOf(before), figuresOf(now), group);
    return favourable ? [{ id, favourable }] : [];
  });
  const scales = unchanged.scales.flatMap((scale) => {
    const figuresOf = (grouping: ReleasedGrouping) =>
      grouping.scales.find((one) => isSame(one, scale))?.figures ?? [];
    const score = differenceOfScores(figuresOf(before), figuresOf(now), group);
    // Where the two show different items of the scale, their shares are of different things.
    const [asBefore, asNow] = [before, now].map((side) => shownItems(scale, side));
    const favourable =
      asBefore === asNow ? differenceOfShares(figuresOf(before), figuresOf(now), group) : null;
    const { domain, subDomain } = scale;
    return score ? [{ domain, subDomain, score: { ...score, pHolm: score.p }, favourable }] : [];
  });
  return { values: group.values, scales, items };
}

export function unchangedBetween(before: Instrument, now: Instrument): Unchanged {
  const items = unchangedItems(before, now);
  const idsOf = ({ questions }: Scale) => questions.map(({ id }) => id);
  const earlier = scalesOf(before, questionsOf(before));
  const scales = scalesOf(now, questionsOf(now)).filter((scale) => {
    const same = earlier.find((one) => isSame(one, scale));
    const isAskedAlike = idsOf(scale).every((id) => items.includes(id));
    return same && isAskedAlike && idsOf(same).toSorted().join() === idsOf(scale).toSorted().join();
  });
  return { items, scales };
}

function shownItems({ questions }: Scale, { items }: ReleasedGrouping): string {
  const isShown = (id: string) => items.some((item) => item.id === id && item.withheld === null);
  return questions
    .flatMap(({ id }) => (isShown(id) ? [id] : []))
    .toSorted()
    .join(" ");
}

function isSame(
  one: Pick<Scale, "domain" | "subDomain">,
  other: Pick<Scale, "domain" | "subDomain">,
): boolean {
  return one.domain === other.domain && one.subDomain === other.subDomain;
}

type Shares = readonly Pick<ItemFigure, "n" | "favourable">[];

function differenceOfShares(before: Shares, now: Shares, group: CommonGroup): Difference | null {
  const earlier = joinShares(before, group.earlier);
  const later = joinShares(now, group.later);
  if (!earlier || !later) return null;
  const { low, high } = newcombeDifference(later, earlier);
  return differenceOf(earlier.share * 100, later.share * 100, { low: low * 100, high: high * 100 });
}

function differenceOfScores(
  before: readonly ScaleFigure[],
  now: readonly ScaleFigure[],
  group: CommonGroup,
): (Difference & { p: number }) | null {
  const earlier = joinScores(before, group.earlier);
  const later = joinScores(now, group.later);
  if (!earlier || !later) return null;
  const { p, ...interval } = welchTest(later, earlier);
  return { ...differenceOf(earlier.mean, later.mean, interval), p };
}

function differenceOf(before: number, now: number, { low, high }: { low: number; high: number }): Difference {
  const [earlier, later] = [Math.round(before), Math.round(now)];
  return { earlier, later, difference: later - earlier, low: Math.round(low), high: Math.round(high) };
}
