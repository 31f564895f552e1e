import { printsSegments } from "./printed-counts.ts";
import type { Counts, Question } from "./question.ts";

/** Whether a school that answered so would print what is printed. */
export function printsTheSame(
  question: Question,
  kinds: readonly (readonly number[])[],
  counts: Counts,
): boolean {
  return figuresAgree(question, kinds, counts) && scoresAgree(question, counts);
}

function figuresAgree(
  { cells, favourable, figures }: Question,
  kinds: readonly (readonly number[])[],
  counts: Counts,
): boolean {
  const isWhole = cells.every(({ length }, cell) => {
    const own = counts.subarray(cell * kinds.length, (cell + 1) * kinds.length);
    return own.every((count) => count >= 0) && own.reduce((sum, count) => sum + count, 0) === length;
  });
  return (
    isWhole &&
    figures.every(({ members, share, window: [low, high], segments }) => {
      const sums = kinds.map((_, kind) =>
        members.reduce((sum, cell) => sum + counts[cell * kinds.length + kind]!, 0),
      );
      const good = sums.reduce((sum, count, kind) => sum + (favourable[kinds[kind]![0]!] ? count : 0), 0);
      return (
        good >= low &&
        good <= high &&
        (!segments || printsSegments(sums, segments, favourable, share.percent))
      );
    })
  );
}

/** Somebody who knows all other answers to the scale would still see the same means, if these pupils had answered so. */
function scoresAgree(question: Question, counts: Counts): boolean {
  const { scores, points } = question;
  if (scores.length === 0) return true;
  const moves = movesTo(question, counts);
  return scores.every(({ members, value, n, sum, weights }) => {
    const inside = new Set(members);
    const moved = moves.reduce(
      (all, { cell, row, to, from }) =>
        all + (inside.has(cell) ? weights[row]! * (points[to]! - points[from]!) : 0),
      sum,
    );
    return Math.abs((moved / n) * 100 - value) < 0.5 - 1e-9;
  });
}

type Move = { cell: number; row: number; from: number; to: number };

/** Who would have answered otherwise. */
function movesTo({ cells, leavers }: Question, counts: Counts): Move[] {
  return cells.flatMap((_, cell) => {
    const own = leavers[cell]!;
    const extra = own.map((rows, step) => rows.length - counts[cell * own.length + step]!);
    const moves: Move[] = [];
    for (const [from, rows] of own.entries()) {
      for (const row of rows.slice(0, Math.max(0, extra[from]!))) {
        const to = extra.findIndex((count) => count < 0);
        extra[to]! += 1;
        moves.push({ cell, row, from, to });
      }
    }
    return moves;
  });
}
