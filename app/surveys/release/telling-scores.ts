import type { Grouping, GroupingId } from "./release.ts";

/** A score that a grouping withholds is not told by a finer one either, of which it would be the mean. */
export function withoutTellingScores(groupings: readonly Grouping[]): Grouping[] {
  return groupings.map((grouping) => {
    if (grouping.status !== "released") return grouping;
    const coarser = groupings
      .filter((one) => one.status === "released")
      .filter(({ id }) => isCoarser(id, grouping.id));
    const scales = grouping.scales.map((result, scale) => {
      const isTold = coarser.some(({ scales: all }) =>
        all[scale]!.figures.some(({ score }) => score === null),
      );
      if (result.withheld !== null || !isTold) return result;
      return { ...result, figures: result.figures.map((figure) => ({ ...figure, score: null })) };
    });
    return { ...grouping, scales };
  });
}

function isCoarser(one: GroupingId, other: GroupingId): boolean {
  return one !== other && (one === "total" || other.split("-").includes(one));
}
