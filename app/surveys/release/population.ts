import type { EligibleByBand } from "./groupings.ts";
import { notStated, type GroupValues } from "./release.ts";

/** How many were invited: by band as the roster has it, where it is known. */
export type Eligible = { total: number; byBand?: EligibleByBand };

/** How many of a group were invited; undefined where no roster says it, as for gender, and the sample counts as small. */
export function populationOf(
  { total, byBand = {} }: Eligible,
  { band, ...others }: GroupValues,
  notAskedOf: readonly string[] = [],
): number | undefined {
  if (Object.keys(others).length > 0) return undefined;
  if (!band && notAskedOf.length === 0) return total;
  const bands = (band ?? Object.keys(byBand)).filter((one) => !notAskedOf.includes(one));
  const counts = bands.map((one) => (one === notStated ? undefined : byBand[one]));
  return counts.length === 0 || counts.includes(undefined)
    ? undefined
    : counts.reduce<number>((sum, count) => sum + count!, 0);
}
