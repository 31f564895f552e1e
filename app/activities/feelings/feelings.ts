import { linkless } from "#app/activities/parts/split-html.ts";

export const faces = ["calm", "good", "so-so", "tense", "storm"] as const;
export type Face = (typeof faces)[number];

/** Five words for how one is now. Stored nowhere: the rule knows no answer. */
export type Feelings = {
  kind: "feelings";
  id: string;
  prompt: string;
  levels: { id: string; face: Face; says: string; html: string }[];
};

export const feelingsRule = {
  readAnswer: (_block: Feelings, _value: unknown): undefined => undefined,
  readForm: () => undefined,
  show: (block: Feelings) => block,
  feedback: () => null,
  key: () => null,
  screens: (feelings: Feelings) => [{ ...feelings, levels: linkless(feelings.levels) }],
};
