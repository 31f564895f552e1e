import { numbered, type Place } from "#app/activities/parts/place.ts";

/** Ideas to tick and words of one's own. They never leave the browser: the rule knows no answer. */
export type Plan = { kind: "plan"; id: string; title: string; parts: PlanPart[] };
export type PlanPart = { id: string; asks: string; ideas: { id: string; says: string }[] };

/** What a projector shows of it at one time. */
export type PartScreen = Place & { title: string; part: PlanPart };

export const planRule = {
  readAnswer: (_block: Plan, _value: unknown): undefined => undefined,
  readForm: () => undefined,
  show: (block: Plan) => block,
  feedback: () => null,
  key: () => null,
  screens: ({ title, parts }: Plan) => numbered(parts, (part, place) => ({ title, part, ...place })),
};
