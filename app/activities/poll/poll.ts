import type { Ballot } from "#app/activities/parts/ballot.ts";
import { always, readDone, type Done } from "#app/activities/parts/done.ts";

/** An opinion on school life. Taken alone, the choice stays in the page; a class's votes are counted elsewhere. */
export type Poll = { kind: "poll"; id: string; asks: string; options: { id: string; says: string }[] };

export const pollRule = {
  readAnswer: (_block: Poll, value: unknown): Done | undefined => readDone(value),
  readForm: (_block: Poll, form: FormData) => ({ done: form.has("done") }),
  isFinished: always,
  show: (block: Poll) => block,
  feedback: () => null,
  key: ({ options }: Poll) => options.map(({ id }) => id),
  ballot: ({ id, asks, options }: Poll): Ballot => ({ id, asks, options }),
  screens: (poll: Poll) => [poll],
};
