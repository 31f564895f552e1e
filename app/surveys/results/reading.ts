import type { Language } from "#app/i18n/language.ts";
import type { Formats } from "#app/surveys/desk/formats.server.ts";
import {
  itemsOf,
  type Instrument,
  type Item,
  type SubDomainId,
} from "#app/surveys/questionnaires/instrument.ts";
import type { Percent, Release, ReleasedGrouping, ScaleId, Trend } from "../release/release.ts";
import type { ResultsWords } from "./words.server.ts";

/** A release with all that is needed to read it to somebody. */
export type Reading = {
  release: Release;
  instrument: Instrument;
  language: Language;
  formats: Formats;
  words: ResultsWords;
};

export type ReleasedTrend = Extract<Trend, { status: "released" }>;

/** The figures for everybody together; undefined where not even they could be released. */
export function wholeSchool({ release }: Pick<Reading, "release">): ReleasedGrouping | undefined {
  const total = release.groupings.find(({ id }) => id === "total");
  return total?.status === "released" ? total : undefined;
}

/** The comparison with the last wave before this one. */
export function lastTrend({ release }: Pick<Reading, "release">): Trend | undefined {
  return release.trends[0];
}

export function areaTitle(
  { instrument, language }: Pick<Reading, "instrument" | "language">,
  { domain, subDomain }: ScaleId,
): string {
  const found = instrument.domains.find(({ id }) => id === domain);
  const part = subDomain === null ? found : found?.subDomains.find(({ id }) => id === subDomain);
  return part?.title[language] ?? subDomain ?? domain;
}

export function subDomainTitle(
  { instrument, language }: Pick<Reading, "instrument" | "language">,
  id: SubDomainId,
): string {
  const parts = instrument.domains.flatMap(({ subDomains }) => subDomains);
  return parts.find((part) => part.id === id)?.title[language] ?? id;
}

export function isSameScale(one: ScaleId, other: ScaleId): boolean {
  return one.domain === other.domain && one.subDomain === other.subDomain;
}

export function requireItem(instrument: Instrument, id: string): Item {
  const item = itemsOf(instrument).find((one) => one.id === id);
  if (!item)
    throw new Error(
      `the release speaks of "${id}", which ${instrument.id}@${instrument.version} does not ask`,
    );
  return item;
}

export function percentText(
  { words, formats }: Pick<Reading, "words" | "formats">,
  { percent, bound, unit }: Percent,
): string {
  const text = formats.percent(percent);
  if (bound === "exact") return unit > 1 ? words.questions.about(text) : text;
  return bound === "at-most" ? words.table.atMost(text) : words.table.atLeast(text);
}

/** “38 % (34–42)”; a coded share has no interval. */
export function percentWithInterval(reading: Pick<Reading, "words" | "formats">, share: Percent): string {
  const text = percentText(reading, share);
  if (share.bound !== "exact") return text;
  return `${text} (${reading.words.table.interval(String(share.low), String(share.high))})`;
}

/** What stands in the place of a figure that is not shown. */
export function withheldText({ words, instrument }: Pick<Reading, "words" | "instrument">): string {
  return words.protect[instrument.audience];
}
