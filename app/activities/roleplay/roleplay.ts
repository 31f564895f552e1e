/** Cards to play from, aloud and together. There is nothing to answer, so nothing is stored. */
export type Roleplay = {
  kind: "roleplay";
  id: string;
  title: string;
  roles: { id: string; role: string; html: string }[];
  /** Stepping out of the roles, back to the own names. */
  debrief: string;
};

export const roleplayRule = {
  readAnswer: (_block: Roleplay, _value: unknown): undefined => undefined,
  readForm: () => undefined,
  show: (block: Roleplay) => block,
  feedback: () => null,
  key: () => null,
};
