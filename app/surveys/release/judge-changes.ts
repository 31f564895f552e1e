import { holmAdjusted } from "#app/figures/holm.ts";
import type { Comparison } from "./compare-group.ts";
import { sdc2 } from "./policy.ts";
import type { ScaleTrend, TrendGroup } from "./release.ts";

/** Holm over the domains, and over the sub-domains, of all groups of a grouping: each is one family of tests. */
export function judgeChanges(groups: readonly Comparison[], marked: boolean): TrendGroup[] {
  const all = groups.flatMap(({ scales }) => scales);
  const families = [
    all.filter(({ subDomain }) => subDomain === null),
    all.filter(({ subDomain }) => subDomain !== null),
  ];
  const adjusted = new Map(
    families.flatMap((family) => {
      const pValues = holmAdjusted(family.map(({ score }) => score.p));
      return family.map((scale, index) => [scale, pValues[index]!] as const);
    }),
  );
  return groups.map((group) => ({
    ...group,
    scales: group.scales.map((scale) => {
      const pHolm = adjusted.get(scale)!;
      const score = { ...scale.score, p: toTenThousandth(scale.score.p), pHolm: toTenThousandth(pHolm) };
      return {
        ...scale,
        score,
        verdict: marked ? verdictOn(score.difference, pHolm) : ("unmarked" as const),
      };
    }),
  }));
}

function verdictOn(difference: number, p: number): ScaleTrend["verdict"] {
  if (p >= 0.05 || Math.abs(difference) < sdc2.leastChange) return "no-change";
  return difference > 0 ? "better" : "worse";
}

function toTenThousandth(p: number): number {
  return Math.round(p * 10_000) / 10_000;
}
