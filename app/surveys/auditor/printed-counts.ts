import type { Percent, Segment } from "#app/surveys/release/release.ts";

/** A share as it is printed: to the nearest `unit` per cent, or coded. */
export type PrintedShare = Pick<Percent, "percent" | "bound" | "unit">;

/**
 * The least and the greatest of `n` that print so; the first is above the second if none does. What is not coded is known
 * to lie between the codes, and so is never printed as 0 or 100.
 */
export function countsPrintedAs({ percent, bound, unit }: PrintedShare, n: number): [number, number] {
  const least = leastShown(n);
  let [low, high] = [n + 1, -1];
  for (let count = 0; count <= n; count += 1) {
    const whole = toNearest(count, n, 1);
    const isOpen = whole > least && whole < 100 - least;
    const shown = Math.min(Math.max(toNearest(count, n, unit), unit), 100 - unit);
    const isSo =
      bound === "at-most"
        ? whole <= percent
        : bound === "at-least"
          ? whole >= percent
          : isOpen && shown === percent;
    if (isSo) [low, high] = [Math.min(low, count), count];
  }
  return [low, high];
}

/** The first per cent that is not below the table’s and prints three of `n` like none. */
export function leastShown(n: number): number {
  const table: [from: number, least: number][] = [
    [300, 1],
    [100, 2],
    [40, 5],
    [20, 10],
    [0, 20],
  ];
  const [, usual] = table.find(([from]) => n >= from)!;
  return Math.max(usual, toNearest(3, n, 1));
}

/** In whole numbers: halves go up, and no fraction is lost on the way. */
function toNearest(count: number, n: number, unit: number): number {
  return unit * Math.floor((200 * count + n * unit) / (2 * n * unit));
}

/**
 * Whether these answers by step would print these segments beside this per cent. Each side of the line shares out its
 * per cents by largest remainders; where two remainders are equal the earlier segment has the point.
 */
export function printsSegments(
  counts: readonly number[],
  segments: readonly Segment[],
  favourable: readonly boolean[],
  percent: number,
): boolean {
  return [true, false].every((side) => {
    const own = segments.filter(({ steps }) => favourable[steps[0]!] === side);
    const sizes = own.map(({ steps }) => steps.reduce((sum, step) => sum + counts[step]!, 0));
    const all = sizes.reduce((sum, size) => sum + size, 0);
    const share = side ? percent : 100 - percent;
    if (all === 0) return own.every((segment) => segment.percent === 0) || share === 0;
    const whole = sizes.map((size) => Math.floor((size * share) / all));
    const rest = sizes.map((size) => (size * share) % all);
    const left = share - whole.reduce((sum, one) => sum + one, 0);
    return own.every((segment, index) => {
      const before = rest.filter(
        (one, other) => one > rest[index]! || (one === rest[index] && other < index),
      ).length;
      return segment.percent === whole[index]! + (before < left ? 1 : 0);
    });
  });
}
