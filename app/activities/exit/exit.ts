import { always, readDone, type Done } from "#app/activities/parts/done.ts";

/** The choice itself never leaves the browser; what is stored is that there was one. */
export type Exit = {
  kind: "exit";
  id: string;
  asks: string;
  options: { id: string; says: string; adult: boolean }[];
};

export const exitRule = {
  readAnswer: (_block: Exit, value: unknown): Done | undefined => readDone(value),
  readForm: (_block: Exit, form: FormData) => ({ done: form.has("done") }),
  isFinished: always,
  show: (block: Exit) => block,
  feedback: () => null,
  key: () => null,
  screens: (exit: Exit) => [exit],
  leadsToHelpers: true as const,
};
