import type { Difference, ScaleTrend } from "../release/release.ts";
import { areaTitle, lastTrend, requireItem, type Reading } from "./reading.ts";

export type ChangeRow = {
  title: string;
  isDomain: boolean;
  earlier: string;
  now: string;
  difference: string;
  verdict: ScaleTrend["verdict"] | null;
  verdictText: string;
};
export type Changes = {
  lead: string;
  withheld: string | null;
  /** Where the instrument has no areas, only its questions can be compared. */
  isByQuestion: boolean;
  rows: ChangeRow[];
};

/** Null for a school’s first wave. */
export function changesOf(reading: Reading): Changes | null {
  const { words, formats, instrument, language } = reading;
  const trend = lastTrend(reading);
  if (!trend) return null;
  const lead = words.changes.lead(formats.month(trend.wave.opensAt));
  if (trend.status === "withheld") {
    return {
      lead,
      withheld: `${words.headline.cannotCompare} ${words.changes.reasons[trend.reason]}`,
      isByQuestion: false,
      rows: [],
    };
  }
  const whole = trend.groupings.find(({ id }) => id === "total")?.groups[0];
  const scales = whole?.scales ?? [];
  const isByQuestion = scales.length === 0;
  const rows = isByQuestion
    ? (whole?.items ?? []).map(({ id, favourable }) => {
        const figures = differenceTexts(favourable, formats.percent);
        return {
          title: requireItem(instrument, id).ask[language],
          isDomain: false,
          ...figures,
          verdict: null,
          verdictText: "",
        };
      })
    : scales.map((one) => ({
        title: areaTitle(reading, one),
        isDomain: one.subDomain === null,
        ...differenceTexts(one.score, String),
        verdict: one.verdict,
        verdictText: words.areas.verdicts[one.verdict],
      }));
  const withheld = rows.length === 0 ? words.headline.cannotCompare : null;
  return { lead, withheld, isByQuestion, rows };

  function differenceTexts(
    { earlier, later, difference, low, high }: Difference,
    show: (value: number) => string,
  ) {
    const { signed } = formats;
    return {
      earlier: show(earlier),
      now: show(later),
      difference: `${signed(difference)} (${signed(low)} … ${signed(high)})`,
    };
  }
}
