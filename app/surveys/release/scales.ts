import type { Instrument } from "#app/surveys/questionnaires/instrument.ts";
import { answerTo, wasAsked, type Question } from "./questions.ts";
import type { ScaleId } from "./release.ts";
import type { Row } from "./row.ts";

export type Scale = ScaleId & { questions: Question[]; adultHarm: boolean };

/**
 * Domains and their sub-domains, in the instrument’s order. What adults did stays out of its domain: it may be shown by
 * few groupings, and a domain shown by more would give it away to whoever subtracts the other sub-domains.
 */
export function scalesOf({ domains, report }: Instrument, questions: readonly Question[]): Scale[] {
  if (report === "items") return [];
  const scales = domains
    .filter(({ id }) => id !== "quality")
    .flatMap(({ id: domain, subDomains }) => {
      const within = questions.filter((question) => question.domain === domain);
      const whole = {
        domain,
        subDomain: null,
        questions: within.filter(({ adultHarm }) => !adultHarm),
        adultHarm: false,
      };
      const parts = subDomains.map(({ id: subDomain }) => {
        const own = within.filter((question) => question.subDomain === subDomain);
        return { domain, subDomain, questions: own, adultHarm: own.some(({ adultHarm }) => adultHarm) };
      });
      return [whole, ...parts];
    });
  return scales.filter((scale) => scale.questions.length > 0);
}

/** From 0 to 1; undefined where too little was answered. */
export function scoreOf({ questions }: Scale, row: Row, leastAnswered: number): number | undefined {
  const asked = questions.filter((question) => wasAsked(question, row));
  const points = asked.flatMap((question) => {
    const answer = answerTo(question, row);
    return answer === null ? [] : [question.points[answer]!];
  });
  if (points.length === 0 || points.length < leastAnswered * asked.length) return undefined;
  return points.reduce((sum, one) => sum + one, 0) / points.length;
}
