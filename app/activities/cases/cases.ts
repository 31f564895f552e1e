import { always, readDone, type Done } from "#app/activities/parts/done.ts";

/** Short cases of characters, each with its way to help. */
export type Cases = { kind: "cases"; id: string; title: string; stories: CaseStory[] };
export type CaseStory = {
  id: string;
  title: string;
  html: string;
  /** Whom the character can go to, step by step. */
  help: string;
};

export const casesRule = {
  readAnswer: (_block: Cases, value: unknown): Done | undefined => readDone(value),
  readForm: (_block: Cases, form: FormData) => ({ done: form.has("done") }),
  isFinished: always,
  show: (block: Cases) => block,
  feedback: () => null,
  key: () => null,
};
