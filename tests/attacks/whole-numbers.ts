import { maximize } from "./simplex.ts";

/** Whole numbers, each within bounds, some of whose sums are within bounds too. */
export type Puzzle = { low: number[]; high: number[]; sums: Sum[] };
export type Sum = { members: number[]; low: number; high: number };

/**
 * Whether every solution of the puzzle agrees with `truth`, which is one, on the sum of `members`. A linear program says
 * how far that sum can go; where it could go far enough but no whole numbers are found that do, it counts as known.
 */
export function isKnown(puzzle: Puzzle, truth: readonly number[], members: readonly number[]): boolean {
  return [1, -1].every((direction) => {
    const far = farthest(puzzle, truth, members, direction);
    const moved = members.reduce((sum, place) => sum + far[place]! - truth[place]!, 0) * direction;
    return moved < 1 - 1e-6 || !hasWholeSolutionNear(puzzle, truth, members, direction, far);
  });
}

/** With x = truth + up − down the truth is the start, whatever the bounds. */
function farthest(
  { low, high, sums }: Puzzle,
  truth: readonly number[],
  members: readonly number[],
  direction: number,
): number[] {
  const both = (up: readonly number[]) => [...up, ...up.map((value) => -value)];
  const gain = both(truth.map((_, place) => (members.includes(place) ? direction : 0)));
  const lines = sums.flatMap((sum) => {
    const row = truth.map((_, place) => (sum.members.includes(place) ? 1 : 0));
    const now = sum.members.reduce((total, place) => total + truth[place]!, 0);
    if (now < sum.low || now > sum.high) throw new Error("the truth does not fit what is published");
    return [
      { row: both(row), limit: sum.high - now },
      { row: both(row.map((value) => -value)), limit: now - sum.low },
    ];
  });
  const alone = both(truth.map(() => 0)).map((_, column, { length }) => ({
    row: Array.from({ length }, (_none, index) => (index === column ? 1 : 0)),
    limit:
      column < truth.length
        ? high[column]! - truth[column]!
        : truth[column - truth.length]! - low[column - truth.length]!,
  }));
  const all = [...lines, ...alone];
  const moves = maximize(
    gain,
    all.map(({ row }) => row),
    all.map(({ limit }) => limit),
  );
  return truth.map((value, place) => value + moves[place]! - moves[place + truth.length]!);
}

function hasWholeSolutionNear(
  { low, high, sums }: Puzzle,
  truth: readonly number[],
  members: readonly number[],
  direction: number,
  far: readonly number[],
): boolean {
  if (far.every((value) => Math.abs(value - Math.round(value)) < 1e-6)) return true;
  const known = members.reduce((sum, place) => sum + truth[place]!, 0);
  const other = {
    members: [...members],
    low: direction > 0 ? known + 1 : 0,
    high: direction > 0 ? Infinity : known - 1,
  };
  const near = far.map((value, place) => Math.max(low[place]!, Math.floor(value + 1e-6) - 1));
  const above = far.map((value, place) => Math.min(high[place]!, Math.ceil(value - 1e-6) + 1));
  return hasSolution({ low: near, high: above, sums: [...sums, other] }, { left: 5000 });
}

/** Bounds are tightened until nothing moves, then a number is halved and each half tried. May give up and say no. */
function hasSolution(puzzle: Puzzle, effort: { left: number }): boolean {
  effort.left -= 1;
  const low = [...puzzle.low];
  const high = [...puzzle.high];
  if (effort.left <= 0 || !tighten(low, high, puzzle.sums)) return false;
  const open = [...low.keys()].filter((place) => low[place]! < high[place]!);
  const next = open.toSorted((one, other) => high[one]! - low[one]! - (high[other]! - low[other]!))[0];
  if (next === undefined) return true;
  const middle = Math.floor((low[next]! + high[next]!) / 2);
  return (
    hasSolution({ low, high: high.with(next, middle), sums: puzzle.sums }, effort) ||
    hasSolution({ low: low.with(next, middle + 1), high, sums: puzzle.sums }, effort)
  );
}

/** False if some bounds leave nothing. */
function tighten(low: number[], high: number[], sums: readonly Sum[]): boolean {
  for (let moved = true; moved;) {
    moved = false;
    for (const sum of sums) {
      for (const place of sum.members) {
        const [least, most] = [low, high].map((ends) =>
          sum.members.reduce((total, one) => total + ends[one]!, 0),
        );
        const atLeast = Math.max(low[place]!, sum.low - (most! - high[place]!));
        const atMost = Math.min(high[place]!, sum.high - (least! - low[place]!));
        if (atLeast > atMost) return false;
        if (atLeast > low[place]! || atMost < high[place]!) moved = true;
        low[place] = atLeast;
        high[place] = atMost;
      }
    }
  }
  return true;
}
