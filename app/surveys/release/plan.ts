import type { Auditor, Printed } from "./auditor.ts";
import { itemsIn, resultsOf, scaleIn, type Reckoning } from "./draft.ts";
import { groupingLadder, itemLadder, scoreLadder } from "./ladders.ts";
import type { GroupingId, ItemResult, ScaleResult } from "./release.ts";

/** What is shown: which groupings, what of each item, and by which groupings the scores of each scale. */
export type Plan = {
  groupings: readonly GroupingId[];
  /** By id: what is shown of an item, grouping by grouping. */
  items: ReadonlyMap<string, readonly ItemResult[]>;
  scores: ReadonlyMap<string, readonly GroupingId[]>;
};

/**
 * The most that the auditor lets be shown: of each item alone, then of each scale’s scores beside the items, domains
 * first. Undefined if nothing of any item is left, or the groupings themselves would tell too much.
 */
export function planFor(
  reckoning: Reckoning,
  auditor: Auditor,
  ladder: readonly (readonly GroupingId[])[] = groupingLadder,
): Plan | undefined {
  const isFormed = (id: GroupingId) =>
    reckoning.partitions.some((partition) => partition.id === id && partition.withheld === null);
  const possible = ladder
    .map((ids) => ids.filter(isFormed))
    .find((ids) => auditor.ofGroupings(ids).length === 0);
  if (!possible) return undefined;
  const all = reckoning.answered.map((_, place) => mostShown(reckoning, auditor, possible, place));
  // A grouping that shows nothing is none.
  const kept = [...possible.keys()].filter((index) =>
    all.some((results) => results[index]!.withheld === null),
  );
  const groupings = kept.map((index) => possible[index]!);
  if (groupings.length === 0) return undefined;
  const items = new Map(all.map((results) => [results[0]!.id, kept.map((index) => results[index]!)]));
  return { groupings, items, scores: scoresFor(reckoning, auditor, { groupings, items, scores: new Map() }) };
}

function mostShown(
  reckoning: Reckoning,
  auditor: Auditor,
  groupings: readonly GroupingId[],
  place: number,
): readonly ItemResult[] {
  const { id } = reckoning.answered[place]!.question;
  for (const showing of itemLadder) {
    const results = resultsOf(reckoning, groupings, place, showing);
    const printed = groupings.map((grouping, index) => {
      return { id: grouping, items: [results[index]!], scales: [] };
    });
    if (auditor.ofItem(id, printed).length === 0) return results;
  }
  throw new Error("an item of which nothing is shown can tell nothing");
}

function scoresFor(reckoning: Reckoning, auditor: Auditor, plan: Plan): Map<string, readonly GroupingId[]> {
  const scores = new Map<string, readonly GroupingId[]>();
  const nameOf = ({ domain, subDomain }: Pick<ScaleResult, "domain" | "subDomain">) =>
    `${domain}/${subDomain ?? ""}`;
  const inOrder = reckoning.scored.toSorted(
    (one, other) => Number(one.scale.subDomain !== null) - Number(other.scale.subDomain !== null),
  );
  for (const { scale } of inOrder) {
    const name = nameOf(scale);
    const ids = scale.questions.map(({ id }) => id);
    const isSafe = (shown: readonly GroupingId[]) => {
      const printed = printedWith(reckoning, { ...plan, scores: new Map([...scores, [name, shown]]) });
      if (auditor.ofScale(name, printed).length > 0) return false;
      const telling = ids.findIndex((id) => auditor.ofItem(id, printed).length > 0);
      // Next time the one that told too much is asked first.
      if (telling > 0) ids.unshift(...ids.splice(telling, 1));
      return telling < 0;
    };
    scores.set(name, scoreLadder.find(isSafe) ?? []);
  }
  return scores;
}

function printedWith(reckoning: Reckoning, plan: Plan): Printed {
  return plan.groupings.map((id) => {
    const items = itemsIn(reckoning, id, plan);
    const scales = reckoning.scored.map((one) => scaleIn(reckoning, id, one, items, plan));
    return { id, items, scales };
  });
}
