import { toFive } from "./coding.ts";
import type { Partition } from "./groupings.ts";
import type { Dimension } from "./not-stated.ts";
import type { Policy } from "./policy.ts";
import { populationOf, type Eligible } from "./population.ts";
import type { Response } from "./release.ts";

/** Per cents come from the rounded counts: with the roster at hand, an exact one would give the exact count. */
export function responseOf(rows: number, eligible: Eligible, policy: Policy): Response {
  const respondents = toFive(rows);
  const percent = rows < policy.k ? null : percentOf(respondents, eligible.total);
  const isLow = Math.min(rows, respondents) / eligible.total < policy.fewestResponse / 100;
  return {
    eligible: eligible.total,
    respondents: rows < policy.k ? "<10" : respondents,
    percent,
    isLow,
    byBand: [],
  };
}

export function responseByBand(
  partition: Partition,
  dimensions: readonly Dimension[],
  eligible: Eligible,
): Response["byBand"] {
  // Where some don’t say their band, those who do are fewer than those who answered.
  if (dimensions.some(({ id, notStated }) => id === "band" && notStated === "own")) return [];
  const bands = partition.groups.map(({ values, rows }) => ({
    values: values.band ?? [],
    eligible: populationOf(eligible, values),
    respondents: toFive(rows.length),
  }));
  return bands.flatMap(({ eligible: invited, ...band }) =>
    invited === undefined || invited === 0
      ? []
      : [{ ...band, eligible: invited, percent: percentOf(band.respondents, invited) }],
  );
}

function percentOf(count: number, of: number): number {
  return Math.min(100, Math.round((count / of) * 100));
}
