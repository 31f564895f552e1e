import type { ScaleFigure, ScaleResult, ScaleTrend } from "../release/release.ts";
import { rangeMarks, type RangeMarks } from "./charts.server.ts";
import {
  areaTitle,
  isSameScale,
  lastTrend,
  percentText,
  wholeSchool,
  withheldText,
  type Reading,
} from "./reading.ts";

export type AreaRow = {
  title: string;
  isDomain: boolean;
  /** In the place of all figures. */
  withheld: string | null;
  score: { value: string; interval: string } | null;
  favourable: string;
  chart: RangeMarks | null;
  change: { points: string; verdict: ScaleTrend["verdict"]; says: string } | null;
};

export function areaRows(reading: Reading): AreaRow[] {
  const trends = totalTrends(reading);
  return (wholeSchool(reading)?.scales ?? []).map((result) => {
    const trend = trends.find((one) => isSameScale(one, result));
    return {
      title: areaTitle(reading, result),
      isDomain: result.subDomain === null,
      ...rowOf(reading, result, trend),
    };
  });
}

/** The changes of the whole school since the last wave. */
function totalTrends(reading: Reading): readonly ScaleTrend[] {
  const trend = lastTrend(reading);
  if (trend?.status !== "released") return [];
  return trend.groupings.find(({ id }) => id === "total")?.groups[0]?.scales ?? [];
}

function rowOf(reading: Reading, result: ScaleResult, trend: ScaleTrend | undefined) {
  const { words } = reading;
  if (result.withheld !== null) {
    const withheld = `${withheldText(reading)}. ${words.itemReasons[result.withheld]}`;
    return { withheld, score: null, favourable: "", chart: null, change: null };
  }
  const [figure] = result.figures;
  return {
    withheld: null,
    score: scoreText(reading, figure),
    favourable: figure ? percentText(reading, figure.favourable) : "",
    chart: figure?.score ? rangeMarks(figure.score, trend?.score.earlier ?? null) : null,
    change: trend ? changeOf(reading, trend) : null,
  };
}

export function scoreText({ words }: Reading, figure: ScaleFigure | undefined): AreaRow["score"] {
  if (!figure?.score) return null;
  const { value, low, high } = figure.score;
  return { value: String(value), interval: words.table.interval(String(low), String(high)) };
}

function changeOf({ words, formats }: Reading, { score, verdict }: ScaleTrend) {
  return { points: formats.signed(score.difference), verdict, says: words.areas.verdicts[verdict] };
}
