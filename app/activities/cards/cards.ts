import { always, readDone, type Done } from "#app/activities/parts/done.ts";
import { numbered, type Place } from "#app/activities/parts/place.ts";
import { linkless } from "#app/activities/parts/split-html.ts";

/** Cards with a front and a back, to think first and turn then. */
export type Cards = { kind: "cards"; id: string; prompt: string; flips: Flip[] };
export type Flip = { id: string; front: string; html: string };

/** What a projector shows of it at one time. */
export type CardScreen = Place & { prompt: string; flip: Flip };

export const cardsRule = {
  readAnswer: (_block: Cards, value: unknown): Done | undefined => readDone(value),
  readForm: (_block: Cards, form: FormData) => ({ done: form.has("done") }),
  isFinished: always,
  show: (block: Cards) => block,
  feedback: () => null,
  key: () => null,

  screens: ({ prompt, flips }: Cards) =>
    numbered(linkless(flips), (flip, place) => ({ prompt, flip, ...place })),
};
