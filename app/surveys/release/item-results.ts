import type { Answered } from "./answered.ts";
import { limitsOf, type Limits } from "./codes.ts";
import { shownPercent, toFive } from "./coding.ts";
import { distributionsOf } from "./distribution.ts";
import type { Partition } from "./groupings.ts";
import type { Showing } from "./ladders.ts";
import { fewestFor, type Policy } from "./policy.ts";
import { populationOf, type Eligible } from "./population.ts";
import type { GroupingId, GroupValues, ItemFigure, ItemResult, ResultReason } from "./release.ts";

export const shownWithAdultHarm: readonly GroupingId[] = ["total", "band"];

/** How a group answered an item; `within` are the groups around it, counted over all groupings. */
export type Answers = {
  group: number;
  grouping: GroupingId;
  values: GroupValues;
  counts: number[];
  n: number;
  good: number;
  skipped: number;
  within: readonly number[];
};

export function answersByGroup(
  { question, steps, asked }: Answered,
  partitions: readonly Partition[],
  within: readonly (readonly number[])[],
): Answers[] {
  const all = partitions.flatMap(({ id, groups }) => groups.map((group) => ({ ...group, grouping: id })));
  return all.map(({ grouping, values, rows }, group) => {
    const counts = question.points.map(() => 0);
    for (const row of rows) if (steps[row] !== null) counts[steps[row]!]! += 1;
    const n = counts.reduce((sum, count) => sum + count, 0);
    const good = counts.reduce((sum, count, step) => sum + (question.favourable[step] ? count : 0), 0);
    const skipped = rows.filter((row) => asked[row]).length - n;
    return { group, grouping, values, counts, n, good, skipped, within: within[group]! };
  });
}

/** By group, over all groupings: the groups that it lies wholly within. */
export function groupsAround(partitions: readonly Partition[]): number[][] {
  const all = partitions.flatMap(({ groups }) => groups.map(({ rows }) => new Set(rows)));
  return all.map((inner, group) =>
    [...all.keys()].filter((outer) => outer !== group && [...inner].every((row) => all[outer]!.has(row))),
  );
}

/** One item in each of these groupings. Rule 6: it is shown for every group of a grouping or for none. */
export function itemResults(
  { question }: Answered,
  ids: readonly GroupingId[],
  answers: readonly Answers[],
  showing: Showing,
  eligible: Eligible,
  policy: Policy,
): ItemResult[] {
  const reasons = new Map(ids.map((id) => [id, reasonToWithhold(id)]));
  const shown = answers.filter(({ grouping }) => reasons.get(grouping) === null);
  const places = new Map(shown.map(({ group }, place) => [group, place]));
  const limits = limitsOf(
    shown.map(({ grouping, n, good, within }) => {
      return { grouping, n, good, within: within.flatMap((whole) => places.get(whole) ?? []) };
    }),
  );
  return ids.map((id): ItemResult => {
    const withheld = reasons.get(id)!;
    if (withheld !== null) return { id: question.id, withheld, figures: [] };
    const own = shown.flatMap((one, place) =>
      one.grouping === id ? [{ ...one, limits: limits[place]! }] : [],
    );
    return { id: question.id, withheld: null, figures: figuresOf(own) };
  });

  function reasonToWithhold(id: GroupingId): ResultReason | null {
    const own = answers.filter(({ grouping }) => grouping === id);
    if (question.adultHarm && !shownWithAdultHarm.includes(id)) return "adult-harm";
    if (own.some(({ n }) => n < fewestFor(question, policy))) return "small-group";
    return showing.groupings.includes(id) ? null : "given-away";
  }

  function figuresOf(groups: readonly (Answers & { limits: Limits })[]): ItemFigure[] {
    const chosen = groups.map(({ values, counts, n, good, skipped, limits: own }) => {
      const population = populationOf(eligible, values, question.notAskedOf);
      const share = { percent: (100 * good) / n, n, unit: showing.unit };
      return { counts, n, skipped, favourable: shownPercent(share, population, own) };
    });
    const distributions = showing.steps
      ? distributionsOf(chosen, question.favourable, policy.fewestForSteps)
      : chosen.map(() => null);
    return chosen.map(({ n, skipped, favourable }, group) => ({
      n: toFive(n),
      skipped: skipped < policy.k ? "<10" : toFive(skipped),
      favourable,
      distribution: distributions[group]!,
    }));
  }
}
