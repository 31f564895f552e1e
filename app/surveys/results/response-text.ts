import { groupName } from "./group-name.ts";
import type { Reading } from "./reading.ts";

export type ResponseText = {
  /** “245 of 310 answered (79 %)”. */
  line: string;
  means: string;
  isLow: boolean;
  byBand: { name: string; asked: string; answered: string; percent: number; percentText: string }[];
};

export function responseText(reading: Reading): ResponseText {
  const { release, words, formats } = reading;
  const { eligible, respondents, percent, isLow, byBand } = release.response;
  const share = percent === null ? null : formats.percent(percent);
  const line =
    share === null || respondents === "<10"
      ? words.answeredFew(String(eligible))
      : words.answered(String(respondents), String(eligible), share);
  return {
    line,
    isLow,
    means: share === null ? words.headline.nothing : isLow ? words.response.low : words.response.means,
    byBand: byBand.map((band) => ({
      name: groupName(reading, { values: { band: band.values } }),
      asked: String(band.eligible),
      answered: String(band.respondents),
      percent: band.percent,
      percentText: formats.percent(band.percent),
    })),
  };
}
