import { areaTitle, lastTrend, percentText, requireItem, wholeSchool, type Reading, type ReleasedTrend } from "./reading.ts";
import type { Percent, ScaleResult, ScaleTrend } from "../release/release.ts";

export type Headline = { strong: string; weak: string; changed: string };
type Named = { area: string; percent: string; share: number };

/**
 * Three sentences. Areas are ranked by the share of good answers: scores lie on scales of different kinds, where
 * “never” is easier to reach than “always”.
 */
export function headlineOf(reading: Reading): Headline {
  const { words } = reading;
  const { headline } = words;
  const areas = rankedAreas(reading).map(({ result, share }) => named(reading, areaTitle(reading, result), share));
  const changed = sayChange(reading);
  if (areas.length > 1) {
    const [worst, next] = areas as [Named, Named];
    return { strong: headline.best(areas.at(-1) ?? worst), weak: headline.worst(worst, areas.length > 3 ? next : null), changed };
  }
  const items = rankedItems(reading);
  const [worst, next] = items;
  const best = items.at(-1);
  if (!worst || !best) return { strong: headline.nothing, weak: headline.nothing, changed };
  return { strong: headline.bestItem(best), weak: headline.worstItem(worst, items.length > 3 ? (next ?? null) : null), changed };
}

/** Sub-domains from the smallest share of good answers to the largest. */
export function rankedAreas(reading: Reading): { result: ScaleResult; share: Percent }[] {
  const scales = wholeSchool(reading)?.scales ?? [];
  return scales
    .flatMap((result) => {
      const [figure] = result.figures;
      return result.subDomain !== null && figure ? [{ result, share: figure.favourable }] : [];
    })
    .toSorted((one, other) => one.share.percent - other.share.percent);
}

function rankedItems(reading: Reading): Named[] {
  const items = wholeSchool(reading)?.items ?? [];
  return items
    .flatMap(({ id, figures: [figure] }) => {
      const { ask, domain } = requireItem(reading.instrument, id);
      return figure && domain !== "quality" ? [named(reading, ask[reading.language], figure.favourable)] : [];
    })
    .toSorted((one, other) => one.share - other.share);
}

function named(reading: Reading, area: string, share: Percent): Named {
  return { area, percent: percentText(reading, share), share: share.percent };
}

function sayChange(reading: Reading): string {
  const { words, formats } = reading;
  const { headline } = words;
  const trend = lastTrend(reading);
  if (!trend) return headline.first;
  if (trend.status === "withheld") return headline.cannotCompare;
  if (!trend.marked) return headline.unmarked;
  const since = formats.month(trend.wave.opensAt);
  const moved = movedAreas(trend);
  const [largest] = moved;
  if (!largest) return headline.noChange(since);
  const { earlier, later } = largest.score;
  const says = headline[largest.verdict === "better" ? "better" : "worse"];
  const sentence = says({ area: areaTitle(reading, largest), percent: "", earlier, now: later }, since);
  return moved.length > 1 ? `${sentence} ${headline.more(moved.length - 1)}` : sentence;
}

/** The sub-domains that changed, the most first; a domain by itself says less than its part. */
function movedAreas(trend: ReleasedTrend): ScaleTrend[] {
  const scales = trend.groupings.find(({ id }) => id === "total")?.groups[0]?.scales ?? [];
  const moved = scales.filter(({ verdict }) => verdict === "better" || verdict === "worse");
  const parts = moved.filter(({ subDomain }) => subDomain !== null);
  const alone = moved.filter((one) => one.subDomain === null && !parts.some(({ domain }) => domain === one.domain));
  return [...parts, ...alone].toSorted((one, other) => Math.abs(other.score.difference) - Math.abs(one.score.difference));
}
