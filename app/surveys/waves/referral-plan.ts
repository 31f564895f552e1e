/**
 * What a school must have ready before it asks children about violence: a survey that stirs things up and then leaves
 * a child alone does harm. The words for each point are in the messages.
 */
export const referralPlan = [
  /** A named psychologist or social pedagogue is there on the days of the survey, and the classes know who and where. */
  "helper-named",
  /** Somebody stands in when that person is ill or away. */
  "deputy-named",
  /** A child who comes is heard on the same day. */
  "same-day",
  /** The staff know the lawful way of reporting and the school's protocol. */
  "protocol-known",
  /** The help line's number hangs where every pupil sees it. */
  "help-lines-posted",
  /** Parents have had the notice. */
  "parents-told",
  /** The day is set on which pupils hear what was said and what will change. */
  "results-promised",
] as const;

export type ReferralPoint = (typeof referralPlan)[number];

/** The name of a point’s box in the form. */
export function planBox(point: string): string {
  return `plan-${point}`;
}

/** The points nobody has confirmed yet. */
export function missingPoints(confirmed: readonly string[]): ReferralPoint[] {
  return referralPlan.filter((point) => !confirmed.includes(point));
}
