import { codeLimits } from "./policy.ts";

/** How a group of some grouping answered, and which of the groups it lies wholly within, by their places. */
export type Coded = { grouping: string; n: number; good: number; within: readonly number[] };
export type Limits = { least: number; greatest: number };

/** One end of the scale: how many of each group are not at it, and how many may not be for a limit of so many per cent. */
type End = { exceptions: readonly number[]; open: (n: number, limit: number) => number };

/**
 * The limits of each group’s code. Where a whole is coded, “all of it” must stay possible, and so “all” of each group in
 * it: they are coded too. Where all groups that make up a whole are coded, so is the whole, or it would say how many
 * exceptions they have. What the limits then are depends on which groups are coded, and on nothing else: a limit of its
 * own would say that its group is not coded by itself.
 */
export function limitsOf(groups: readonly Coded[]): Limits[] {
  const high = limitsAt(groups, {
    exceptions: groups.map(({ n, good }) => n - good),
    open: (n, limit) => Math.floor(((limit + 0.5) * n) / 100),
  });
  const low = limitsAt(groups, {
    exceptions: groups.map(({ good }) => good),
    // Halves are rounded up, so here they are outside.
    open: (n, limit) => Math.ceil(((limit + 0.5) * n) / 100) - 1,
  });
  return groups.map((_, group) => ({ least: low[group]!, greatest: 100 - high[group]! }));
}

function limitsAt(groups: readonly Coded[], end: End): number[] {
  const { exceptions, open } = end;
  const wholes = wholesOf(groups);
  const coded = codedAt(groups, wholes, end);
  const usual = groups.map(({ n }) => codeLimits(n).least);
  const openIn = (group: number, limits: readonly number[]) => open(groups[group]!.n, limits[group]!);
  // In a coded whole each group leaves open as many exceptions as the whole would by itself.
  const limits = usual.map((limit, group) => {
    const around = wholes.filter(({ whole, parts }) => parts.includes(group) && coded[whole]);
    const most = Math.min(...around.map(({ whole }) => openIn(whole, usual)));
    return coded[group] && around.length > 0 ? Math.max(limit, widest(groups[group]!.n, most, open)) : limit;
  });
  // And the whole leaves open as many as they do together.
  const isWithin = (group: number) =>
    wholes.some(({ whole, parts }) => parts.includes(group) && coded[whole]);
  for (const whole of new Set(wholes.map((one) => one.whole))) {
    if (!coded[whole] || isWithin(whole)) continue;
    const madeUp = wholes.filter((one) => one.whole === whole && isMadeUp(groups, one));
    const most = Math.min(
      ...madeUp.map(({ parts }) => parts.reduce((sum, part) => sum + openIn(part, limits), 0)),
    );
    if (madeUp.length > 0) limits[whole] = Math.max(limits[whole]!, widest(groups[whole]!.n, most, open));
  }
  // A per cent of a large group is more than one; where none fits, the next does, and the auditor sees to the rest.
  return limits.map((limit, group) => {
    let own = limit;
    while (coded[group] && open(groups[group]!.n, own) < exceptions[group]!) own += 1;
    return own;
  });
}

/** The greatest limit that leaves no more open. */
function widest(n: number, most: number, open: End["open"]): number {
  let limit = 0;
  while (limit < 49 && open(n, limit + 1) <= most) limit += 1;
  return limit;
}

type Whole = { whole: number; parts: number[] };

function codedAt(groups: readonly Coded[], wholes: readonly Whole[], { exceptions, open }: End): boolean[] {
  const coded = groups.map(({ n }, group) => exceptions[group]! <= open(n, codeLimits(n).least));
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    for (const one of wholes) {
      const { whole, parts } = one;
      const isTold = isMadeUp(groups, one) && parts.every((part) => coded[part]);
      const more = [...(coded[whole] ? parts : []), ...(isTold ? [whole] : [])].filter(
        (group) => !coded[group],
      );
      for (const group of more) coded[group] = true;
      if (more.length > 0) isSettled = false;
    }
  }
  return coded;
}

function isMadeUp(groups: readonly Coded[], { whole, parts }: Whole): boolean {
  return parts.reduce((sum, part) => sum + groups[part]!.n, 0) === groups[whole]!.n;
}

/** Each group with those of one other grouping that lie within it. */
function wholesOf(groups: readonly Coded[]): Whole[] {
  const groupings = [...new Set(groups.map(({ grouping }) => grouping))];
  return [...groups.keys()].flatMap((whole) =>
    groupings.flatMap((grouping) => {
      const parts = [...groups.keys()].filter(
        (part) => groups[part]!.grouping === grouping && groups[part]!.within.includes(whole),
      );
      return grouping === groups[whole]!.grouping || parts.length === 0 ? [] : [{ whole, parts }];
    }),
  );
}
