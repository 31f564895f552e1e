import {
  isFavourable,
  itemsOf,
  pointsOf,
  scaleOf,
  type DomainId,
  type Instrument,
  type SubDomainId,
} from "#app/surveys/questionnaires/instrument.ts";
import { notStated } from "./release.ts";
import type { Row } from "./row.ts";

/** What counting needs to know of an item. */
export type Question = {
  id: string;
  domain: DomainId;
  subDomain: SubDomainId;
  adultHarm: boolean;
  /** By step: from 0, the worst, to 1, the best. */
  points: number[];
  /** By step. */
  favourable: boolean[];
  /** Bands that get the short form without it. */
  notAskedOf: string[];
};

export function questionsOf(instrument: Instrument): Question[] {
  const { shortForm } = instrument;
  return itemsOf(instrument).map((item, index) => {
    const scale = scaleOf(instrument, item);
    const steps = scale.steps.map((_, step) => step + 1);
    return {
      id: item.id,
      domain: item.domain,
      subDomain: item.subDomain,
      adultHarm: item.adultHarm,
      points: steps.map((step) => (pointsOf(item, scale, step) - 1) / (steps.length - 1)),
      favourable: steps.map((step) => isFavourable(scale, step)),
      notAskedOf: shortForm && index >= shortForm.items ? bandsWithin(instrument, shortForm.grades) : [],
    };
  });
}

export function answerTo({ id }: Question, row: Row): number | null {
  return row.answers[id] ?? null;
}

/** Whoever answered was asked, whatever band they stated. */
export function wasAsked(question: Question, row: Row): boolean {
  return answerTo(question, row) !== null || !question.notAskedOf.includes(row.background.band ?? notStated);
}

function bandsWithin({ background }: Instrument, [first, last]: [number, number]): string[] {
  const band = background.find(({ id }) => id === "band");
  const options = band?.options.filter(
    ({ grades }) => grades !== null && grades[0] >= first && grades[1] <= last,
  );
  return options?.map(({ id }) => id) ?? [];
}
