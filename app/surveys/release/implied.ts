import { codeLimits } from "./policy.ts";
import type { Question } from "./questions.ts";
import type { ItemFigure } from "./release.ts";

type Range = { low: number; high: number };

/** `figure` is known to whoever makes the release; a reader has it only where `isShown`. */
export type ScaleItem = { question: Question; figure: ItemFigure | undefined; isShown: boolean };

/** Half of what rounding to a whole per cent hides. */
const half = 0.005;

/**
 * Rule 7: whether the mean of a scale (0 to 1, rounded to a hundredth), with all else that is shown of its items, bounds a
 * coded share more tightly than its code does.
 */
export function undoesCoding(mean: number, items: readonly ScaleItem[]): boolean {
  const ranges = items.map(meanRange);
  const sum = (end: keyof Range) => ranges.reduce((total, range) => total + range[end], 0);
  return items.some(({ question, figure }, index) => {
    if (!figure) return false;
    const own = ranges[index]!;
    const low = items.length * (mean - half) - (sum("high") - own.high);
    const high = items.length * (mean + half) - (sum("low") - own.low);
    const { best, worst } = edgesOf(question);
    // A share p of good answers has a mean from p · (worst good answer) to p + (1 − p) · (best bad answer).
    const atLeast = (low - best) / (1 - best);
    const atMost = high / worst;
    if (figure.favourable.bound === "at-least") return atLeast > figure.favourable.percent / 100 + half;
    return figure.favourable.bound === "at-most" && atMost < figure.favourable.percent / 100 - half;
  });
}

/** Whether the share of good answers that a scale’s mean implies lies wholly beyond the limits for `n`. */
export function isBeyondCode(mean: number, n: number, questions: readonly Question[]): boolean {
  const edges = questions.map(edgesOf);
  const best = average(edges.map((edge) => edge.best));
  const worst = average(edges.map((edge) => edge.worst));
  const { least, greatest } = codeLimits(n);
  return (mean - best) / (1 - best) > greatest / 100 || mean / worst < least / 100;
}

function meanRange({ question, figure, isShown }: ScaleItem): Range {
  if (!figure || !isShown) return { low: 0, high: 1 };
  const { favourable, distribution } = figure;
  if (distribution) {
    const ends = (pick: (...points: number[]) => number) =>
      distribution.reduce(
        (sum, { steps, percent }) =>
          sum + (percent / 100) * pick(...steps.map((step) => question.points[step]!)),
        0,
      );
    return { low: ends(Math.min) - half, high: ends(Math.max) + half };
  }
  const { best, worst } = edgesOf(question);
  const share = favourable.percent / 100;
  const least = favourable.bound === "at-most" ? 0 : share - half;
  const greatest = favourable.bound === "at-least" ? 1 : share + half;
  return { low: least * worst, high: greatest + (1 - greatest) * best };
}

/** The best answer that is not favourable and the worst that is. */
function edgesOf({ points, favourable }: Question): { best: number; worst: number } {
  return {
    best: Math.max(...points.filter((_, step) => !favourable[step])),
    worst: Math.min(...points.filter((_, step) => favourable[step])),
  };
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
