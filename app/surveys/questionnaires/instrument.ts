import type { Translated } from "#app/i18n/language.ts";
import type { BallotForm } from "./ballot-form.ts";

export const instrumentIds = ["pupils-5-11", "pupils-1-4", "staff", "parents"] as const;
export type InstrumentId = (typeof instrumentIds)[number];

export const subDomainsOf = {
  belonging: ["peers", "adults-pupils", "voice", "respect"],
  safety: ["places", "emotional-safety", "bullied", "witnessing", "harsh-treatment"],
  support: ["fair-rules", "help-seeking", "wellbeing", "training"],
  /** Tells how far to believe the rest; it has no score. */
  quality: ["honesty"],
} as const;
export type DomainId = keyof typeof subDomainsOf;
export type SubDomainId = (typeof subDomainsOf)[DomainId][number];

export const placeIds = ["classroom", "yard", "toilets", "way"] as const;
export type PlaceId = (typeof placeIds)[number];

/** Three friendly faces, each happier than the one before; none, one or three of three dots filled. */
export const pictureIds = ["face-1", "face-2", "face-3", "dots-0", "dots-1", "dots-3"] as const;
export type PictureId = (typeof pictureIds)[number];

export type Named<Id extends string> = { id: Id; title: Translated };

/** One version of one questionnaire, whole in itself: what a report needs to be read years later. */
export type Instrument = {
  id: InstrumentId;
  version: number;
  /** SHA-256 of everything else here. */
  hash: string;
  validated: false;
  audience: "pupils" | "staff" | "parents";
  /** First and last grade; null for adults. */
  grades: GradeRange | null;
  /** These grades see only so many items, the first ones. */
  shortForm: { grades: GradeRange; items: number } | null;
  /** How much a screen holds: a page of 3–5 items, or one item. */
  layout: "page" | "item";
  /** Domain scores, or each item by itself. */
  report: "scores" | "items";
  title: Translated;
  /** Said before the first question, a paragraph each. */
  opening: Translated[];
  /** Asked beside the items, each may be skipped: band, gender, language, in this order; none for adults. */
  background: BackgroundQuestion[];
  /** To try the pictures on. Neither counted nor stored anywhere. */
  warmUps: WarmUp[];
  pages: Page[];
  scales: Scale[];
  domains: (Named<DomainId> & { subDomains: Named<SubDomainId>[] })[];
  places: Named<PlaceId>[];
};
export type GradeRange = [first: number, last: number];

export type BackgroundQuestion = {
  id: "band" | "gender" | "language";
  ask: Translated;
  options: BackgroundOption[];
};
/** `grades` on the options of `band` alone: the roster is counted by it. */
export type BackgroundOption = Named<string> & { grades: GradeRange | null };
export type WarmUp = { id: string; scale: string; ask: Translated };

export type Page = {
  title: Translated | null;
  /** Shown before the items, e.g. what bullying is. */
  before: Translated | null;
  /** Whether the player may change the order of the items, so that a neighbour can't tell which is which. */
  shuffle: boolean;
  items: Item[];
};
export type Item = {
  id: string;
  domain: DomainId;
  subDomain: SubDomainId;
  scale: string;
  /** The good end of its scale is the first step. */
  reverse: boolean;
  /** About harsh treatment by adults at school: released from 20 answers on, for the whole and for bands only. */
  adultHarm: boolean;
  place: PlaceId | null;
  ask: Translated;
};

/** Steps from the least to the most; the first is step 1. */
export type Scale = { id: string; steps: Step[] };
export type Step = Named<string> & { favourable: boolean; picture: PictureId | null };

/** What the ballot box knows of it: the background, then the items, each with the ids of its options or steps. */
export function ballotFormOf(instrument: Instrument): BallotForm {
  const background = instrument.background.map(({ id, options }) => ({
    id,
    options: options.map((option) => option.id),
    isAboutOneself: true,
  }));
  const items = itemsOf(instrument).map((item) => {
    return { id: item.id, options: scaleOf(instrument, item).steps.map((step) => step.id) };
  });
  return {
    instrument: instrument.id,
    version: String(instrument.version),
    questions: [...background, ...items],
  };
}

export function itemsOf(instrument: Pick<Instrument, "pages">): Item[] {
  return instrument.pages.flatMap((page) => page.items);
}

/** The pages that a pupil of this grade sees; all of them for adults. */
export function pagesFor({ pages, shortForm }: Instrument, grade: number | null): Page[] {
  if (!shortForm || grade === null || !isWithin(grade, shortForm.grades)) return pages;
  const shown = new Set(itemsOf({ pages }).slice(0, shortForm.items));
  return pages
    .map((page) => ({ ...page, items: page.items.filter((item) => shown.has(item)) }))
    .filter((page) => page.items.length > 0);
}

export function scaleOf({ scales }: Pick<Instrument, "scales">, { scale: id }: { scale: string }): Scale {
  const scale = scales.find((one) => one.id === id);
  if (!scale) throw new Error(`there is no scale "${id}"`);
  return scale;
}

/** From 1, the worst, to the number of steps, the best, whichever way the scale runs. Steps count from 1. */
export function pointsOf({ reverse }: Pick<Item, "reverse">, { steps }: Scale, step: number): number {
  return reverse ? steps.length + 1 - step : step;
}

export function isFavourable({ steps }: Scale, step: number): boolean {
  return steps[step - 1]?.favourable ?? false;
}

/** The option of the band question that holds this grade. */
export function bandOf(
  { background }: Pick<Instrument, "background">,
  grade: number,
): BackgroundOption | undefined {
  const band = background.find(({ id }) => id === "band");
  return band?.options.find(({ grades }) => grades !== null && isWithin(grade, grades));
}

/** Items that two versions ask in the same words on the same scale: only these can show a trend. */
export function unchangedItems(before: Instrument, now: Instrument): string[] {
  const asked = new Map(itemsOf(before).map((item) => [item.id, wording(before, item)]));
  return itemsOf(now)
    .filter((item) => asked.get(item.id) === wording(now, item))
    .map((item) => item.id);
}

function wording(instrument: Instrument, item: Item): string {
  const { ask, reverse } = item;
  const page = instrument.pages.find(({ items }) => items.includes(item));
  const { steps } = scaleOf(instrument, item);
  return JSON.stringify([
    texts(ask),
    page?.before && texts(page.before),
    reverse,
    steps.map(({ id, title }) => [id, texts(title)]),
  ]);
}

function texts({ kk, ru, en }: Translated): string[] {
  return [kk, ru, en];
}

function isWithin(grade: number, [first, last]: GradeRange): boolean {
  return grade >= first && grade <= last;
}
