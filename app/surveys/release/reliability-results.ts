import { cronbachAlpha, omegaTotal } from "#app/figures/reliability.ts";
import { toFive } from "./coding.ts";
import type { Policy } from "./policy.ts";
import { answerTo } from "./questions.ts";
import type { Reliability } from "./release.ts";
import type { Row } from "./row.ts";
import type { Scale } from "./scales.ts";

/** Of the domains, among those who answered every item. */
export function reliabilityResults(
  scales: readonly Scale[],
  rows: readonly Row[],
  policy: Policy,
): Reliability[] {
  return scales.flatMap(({ domain, subDomain, questions }) => {
    const complete = rows.flatMap((row) => {
      const points = questions.map((question) => question.points[answerTo(question, row) ?? -1]);
      return points.every((point) => point !== undefined) ? [points] : [];
    });
    if (subDomain !== null || complete.length < policy.fewestForReliability) return [];
    const alpha = toHundredth(cronbachAlpha(complete));
    const omega = toHundredth(omegaTotal(complete));
    const isLow = [alpha, omega].some((value) => value !== null && value < policy.leastReliability);
    return [{ domain, subDomain, n: toFive(complete.length), alpha, omega, isLow }];
  });
}

function toHundredth(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 100) / 100;
}
