import type { Ballot } from "#app/activities/parts/ballot.ts";
import { always, readDone, type Done } from "#app/activities/parts/done.ts";

/** Where one stands between two ends. Nobody is asked to say it, but a class can vote on it. */
export type Scale = { kind: "scale"; id: string; asks: string; points: { id: string; says: string }[] };

export const scaleRule = {
  readAnswer: (_block: Scale, value: unknown): Done | undefined => readDone(value),
  readForm: (_block: Scale, form: FormData) => ({ done: form.has("done") }),
  isFinished: always,
  show: (block: Scale) => block,
  feedback: () => null,
  key: ({ points }: Scale) => points.map(({ id }) => id),
  screens: (scale: Scale) => [scale],
  ballot: ({ id, asks, points }: Scale): Ballot => ({ id, asks, options: points }),
};
