/** Ideas to tick and words of one's own. They never leave the browser: the rule knows no answer. */
export type Plan = { kind: "plan"; id: string; title: string; parts: PlanPart[] };
export type PlanPart = { id: string; asks: string; ideas: { id: string; says: string }[] };

export const planRule = {
  readAnswer: (_block: Plan, _value: unknown): undefined => undefined,
  readForm: () => undefined,
  show: (block: Plan) => block,
  feedback: () => null,
  key: () => null,
};
