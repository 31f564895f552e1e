import { isFavourable, pointsOf, scaleOf, type Item } from "../instrument.ts";
import type { ItemFigure, ItemResult } from "../release/release.ts";
import { divergingBar, reachOf, type DivergingBar, type Share } from "./charts.server.ts";
import { areaTitle, percentText, percentWithInterval, requireItem, wholeSchool, withheldText, type Reading } from "./reading.ts";

export type QuestionRow = {
  id: string;
  ask: string;
  withheld: string | null;
  chart: DivergingBar | null;
  /** From the worst step to the best; steps that are told only together stand in one cell. */
  cells: { label: string; span: number; percent: string; isGood: boolean }[];
  favourable: string;
  answers: string;
  skipped: string;
};
/** Questions of one area that are answered on the same scale, in the same direction. */
export type QuestionSet = { area: string; steps: string[]; rows: QuestionRow[] };

type Part = Share & { label: string; span: number };
type Read = { result: ItemResult; item: Item; parts: Part[] };

/** All questions as the whole school answered them, area by area. */
export function questionSets(reading: Reading): QuestionSet[] {
  const all = (wholeSchool(reading)?.items ?? []).map((result): Read => {
    const item = requireItem(reading.instrument, result.id);
    const [figure] = result.figures;
    return { result, item, parts: figure ? partsOf(reading, item, figure) : [] };
  });
  const reach = reachOf(all.map(({ parts }) => parts));
  const keyOf = ({ item }: Read) => `${item.domain} ${item.subDomain} ${item.scale} ${item.reverse}`;
  return [...Map.groupBy(inAreas(all), keyOf).values()].flatMap((set) => {
    const [first] = set;
    if (!first) return [];
    const steps = fromWorst(reading, first.item).map(({ title }) => title[reading.language]);
    return [{ area: areaTitle(reading, first.item), steps, rows: set.map((one) => rowOf(reading, one, reach)) }];
  });
}

/** In the instrument’s order of areas: a questionnaire asks them in another one. */
function inAreas(all: readonly Read[]): Read[] {
  const areas = [...new Set(all.map(({ item }) => item.domain))].flatMap((domain) => {
    return [...new Set(all.filter(({ item }) => item.domain === domain).map(({ item }) => item.subDomain))];
  });
  return areas.flatMap((area) => all.filter(({ item }) => item.subDomain === area));
}

function rowOf(reading: Reading, { result, item, parts }: Read, reach: [number, number]): QuestionRow {
  const { words, formats } = reading;
  const ask = item.ask[reading.language];
  const [figure] = result.figures;
  if (result.withheld !== null || !figure) {
    const reason = result.withheld === null ? "" : ` ${words.itemReasons[result.withheld]}`;
    const withheld = `${withheldText(reading)}.${reason}`;
    return { id: item.id, ask, withheld, chart: null, cells: [], favourable: "", answers: "", skipped: "" };
  }
  const isCoded = figure.favourable.bound !== "exact";
  return {
    id: item.id,
    ask,
    withheld: null,
    chart: divergingBar(parts, reach),
    cells: parts.map(({ label, span, percent, isGood }) => {
      const text = isCoded ? (isGood ? percentText(reading, figure.favourable) : "") : formats.percent(percent);
      return { label, span, isGood, percent: text };
    }),
    favourable: percentWithInterval(reading, figure.favourable),
    answers: words.questions.about(String(figure.n)),
    skipped: figure.skipped === "<10" ? words.questions.fewerThanTen : words.questions.about(String(figure.skipped)),
  };
}

/** What may be told apart, from the worst to the best: steps, or only the two ends. */
function partsOf(reading: Reading, item: Item, { distribution, favourable }: ItemFigure): Part[] {
  const { language, words } = reading;
  const scale = scaleOf(reading.instrument, item);
  const ordered = fromWorst(reading, item);
  const placeOf = (step: number) => ordered.findIndex(({ id }) => id === scale.steps[step]?.id);
  const told =
    distribution?.map(({ steps, percent }) => ({ places: steps.map(placeOf).toSorted((one, other) => one - other), percent })) ??
    bothEnds(ordered.map((step) => isFavourable(scale, scale.steps.indexOf(step) + 1)), favourable.percent);
  return told
    .toSorted((one, other) => (one.places[0] ?? 0) - (other.places[0] ?? 0))
    .map(({ places, percent }) => ({
      percent,
      isGood: ordered[places[0] ?? 0]?.favourable ?? false,
      label: places.map((place) => ordered[place]?.title[language] ?? "").join(words.questions.stepsJoined),
      span: places.length,
    }));
}

function bothEnds(areGood: readonly boolean[], percent: number) {
  const places = [...areGood.keys()];
  return [
    { places: places.filter((place) => !areGood[place]), percent: 100 - percent },
    { places: places.filter((place) => areGood[place]), percent },
  ];
}

function fromWorst({ instrument }: Pick<Reading, "instrument">, item: Item) {
  const scale = scaleOf(instrument, item);
  const points = (step: (typeof scale.steps)[number]) => pointsOf(item, scale, scale.steps.indexOf(step) + 1);
  return scale.steps.toSorted((one, other) => points(one) - points(other));
}
