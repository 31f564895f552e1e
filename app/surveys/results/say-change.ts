import type { ScaleTrend } from "../release/release.ts";
import { areaTitle, lastTrend, type Reading, type ReleasedTrend } from "./reading.ts";

/** What changed since the last wave, in one sentence; never more than the release itself marks as a change. */
export function sayChange(reading: Reading): string {
  const { words, formats } = reading;
  const { headline } = words;
  const trend = lastTrend(reading);
  if (!trend) return headline.first;
  if (trend.status === "withheld") return headline.cannotCompare;
  if (!trend.marked) return headline.unmarked;
  const since = formats.month(trend.wave.opensAt);
  const moved = movedAreas(trend);
  const [most] = moved;
  if (!most) return headline.noChange(since);
  const { earlier, later: now } = most.score;
  const says = most.verdict === "better" ? headline.better : headline.worse;
  const sentence = says({ area: areaTitle(reading, most), earlier, now }, since);
  return moved.length > 1 ? `${sentence} ${headline.more(moved.length - 1)}` : sentence;
}

/** The one that changed most first; a domain is named only where none of its parts is. */
function movedAreas(trend: ReleasedTrend): ScaleTrend[] {
  const scales = trend.groupings.find(({ id }) => id === "total")?.groups[0]?.scales ?? [];
  const moved = scales.filter(({ verdict }) => verdict === "better" || verdict === "worse");
  const parts = moved.filter(({ subDomain }) => subDomain !== null);
  const alone = moved.filter(
    (one) => one.subDomain === null && !parts.some(({ domain }) => domain === one.domain),
  );
  return [...parts, ...alone].toSorted(
    (one, other) => Math.abs(other.score.difference) - Math.abs(one.score.difference),
  );
}
