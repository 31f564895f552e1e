import { isFavourable, scaleOf } from "#app/surveys/questionnaires/instrument.ts";
import { percentText, requireItem, wholeSchool, type Reading } from "./reading.ts";

export type Said = { ask: string; says: string };
export type Poster = { lead: string; good: Said[]; hard: Said[] };

const most = 3;

/**
 * What pupils hear of their own survey: the best and the worst, in the words they were asked. What adults did to
 * children is for those who must act on it, not for a poster.
 */
export function posterOf(reading: Reading): Poster {
  const { release, instrument, language, words, formats } = reading;
  const said = (wholeSchool(reading)?.items ?? []).flatMap(({ id, figures: [figure] }) => {
    const item = requireItem(instrument, id);
    if (!figure || item.adultHarm || item.domain === "quality") return [];
    const scale = scaleOf(instrument, item);
    const good = scale.steps
      .filter((_, step) => isFavourable(scale, step + 1))
      .map(({ title }) => title[language]);
    const answers = good.join(words.questions.stepsJoined);
    const { percent } = figure.favourable;
    return [
      {
        percent,
        ask: item.ask[language],
        says: words.poster.said(percentText(reading, figure.favourable), answers),
      },
    ];
  });
  const ranked = said.toSorted((one, other) => one.percent - other.percent);
  const few = Math.min(most, Math.floor(ranked.length / 2));
  return {
    lead: words.poster.lead(formats.month(release.wave.opensAt), String(release.response.respondents)),
    good: few === 0 ? [] : ranked.slice(-few).toReversed().map(withoutPercent),
    hard: ranked.slice(0, few).map(withoutPercent),
  };
}

function withoutPercent({ ask, says }: Said): Said {
  return { ask, says };
}
