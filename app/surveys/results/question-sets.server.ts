import { isFavourable, pointsOf, scaleOf, type Item } from "#app/surveys/questionnaires/instrument.ts";
import type { ItemFigure, ItemResult } from "../release/release.ts";
import { divergingBar, reachOf, type DivergingBar, type Share } from "./charts.server.ts";
import {
  percentText,
  percentWithInterval,
  requireItem,
  subDomainTitle,
  wholeSchool,
  withheldText,
  type Reading,
} from "./reading.ts";

export type QuestionRow = {
  id: string;
  ask: string;
  withheld: string | null;
  chart: DivergingBar | null;
  /** From the worst to the best, as the bar has them; steps that are told only together are one. */
  shares: { label: string; percent: string }[];
  favourable: string;
  answers: string;
  leftOut: string;
};
export type QuestionSet = { area: string; rows: QuestionRow[] };

type Part = Share & { label: string };
type Read = { result: ItemResult; item: Item; parts: Part[] };

/** All questions as the whole school answered them, area by area. */
export function questionSets(reading: Reading): QuestionSet[] {
  const all = (wholeSchool(reading)?.items ?? []).map((result): Read => {
    const item = requireItem(reading.instrument, result.id);
    const [figure] = result.figures;
    return { result, item, parts: figure ? partsOf(reading, item, figure) : [] };
  });
  const reach = reachOf(all.map(({ parts }) => parts));
  const areas = reading.instrument.domains.flatMap(({ subDomains }) => subDomains.map(({ id }) => id));
  return areas.flatMap((area) => {
    const own = all.filter(({ item }) => item.subDomain === area);
    if (own.length === 0) return [];
    return [{ area: subDomainTitle(reading, area), rows: own.map((one) => rowOf(reading, one, reach)) }];
  });
}

function rowOf(reading: Reading, { result, item, parts }: Read, reach: [number, number]): QuestionRow {
  const { words, formats } = reading;
  const ask = item.ask[reading.language];
  const [figure] = result.figures;
  if (result.withheld !== null || !figure) {
    const reason = result.withheld === null ? "" : ` ${words.itemReasons[result.withheld]}`;
    const withheld = `${withheldText(reading)}.${reason}`;
    return { id: item.id, ask, withheld, chart: null, shares: [], favourable: "", answers: "", leftOut: "" };
  }
  const { bound, unit } = figure.favourable;
  const isCoded = bound !== "exact";
  const share = (percent: number) =>
    unit > 1 ? words.questions.about(formats.percent(percent)) : formats.percent(percent);
  const count = (number: number | "<10") =>
    number === "<10" ? words.questions.fewerThanTen : words.questions.about(String(number));
  return {
    id: item.id,
    ask,
    withheld: null,
    chart: divergingBar(parts, reach),
    // Of a coded share the rest is not told: it would be as good as the share.
    shares: isCoded ? [] : parts.map(({ label, percent }) => ({ label, percent: share(percent) })),
    favourable: isCoded
      ? percentText(reading, figure.favourable)
      : percentWithInterval(reading, figure.favourable),
    answers: count(figure.n),
    leftOut: words.questions.leftOut(count(figure.skipped)),
  };
}

/** What may be told apart, from the worst to the best: steps, or only the two ends. */
function partsOf(reading: Reading, item: Item, { distribution, favourable }: ItemFigure): Part[] {
  const { instrument, language, words } = reading;
  const scale = scaleOf(instrument, item);
  const points = (step: number) => pointsOf(item, scale, step + 1);
  const ends = [false, true].map((isGood) => ({
    steps: [...scale.steps.keys()].filter((step) => isFavourable(scale, step + 1) === isGood),
    percent: isGood ? favourable.percent : 100 - favourable.percent,
  }));
  return (distribution ?? ends)
    .map(({ steps, percent }) => ({
      steps: steps.toSorted((one, other) => points(one) - points(other)),
      percent,
    }))
    .toSorted((one, other) => points(one.steps[0] ?? 0) - points(other.steps[0] ?? 0))
    .map(({ steps, percent }) => ({
      percent,
      isGood: isFavourable(scale, (steps[0] ?? 0) + 1),
      label: steps.map((step) => scale.steps[step]?.title[language] ?? "").join(words.questions.stepsJoined),
    }));
}
