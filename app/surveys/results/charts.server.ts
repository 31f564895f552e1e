import { scaleLinear } from "d3-scale";
import { stack, stackOffsetDiverging } from "d3-shape";

/** Places along an axis that is as wide as its chart, so in per cent of it. */
export type RangeMarks = { value: number; low: number; width: number; earlier: number | null };
export type BarPiece = {
  x: number;
  width: number;
  /** 1 is nearest to the middle line. */
  shade: number;
  isGood: boolean;
  /** Inside the piece; null where it would not fit. */
  label: string | null;
};
export type DivergingBar = { middle: number; pieces: BarPiece[] };

const points = scaleLinear([0, 100], [0, 100]).clamp(true);

/** The lines that help the eye. */
export const rangeTicks: readonly number[] = points.ticks(4);

export function rangeMarks(
  score: { value: number; low: number; high: number },
  earlier: number | null,
): RangeMarks {
  const [low, high] = [points(score.low), points(score.high)];
  const place = (value: number) => round(points(value));
  return {
    value: place(score.value),
    low: round(low),
    width: round(high - low),
    earlier: earlier === null ? null : place(earlier),
  };
}

export type Share = { percent: number; isGood: boolean };

/** How far the bars of one report reach to either side of the middle line: the same for all, so that they can be compared. */
export function reachOf(bars: readonly (readonly Share[])[]): [left: number, right: number] {
  const sum = (bar: readonly Share[], isGood: boolean) =>
    bar.reduce((total, share) => total + (share.isGood === isGood ? share.percent : 0), 0);
  const reach = (isGood: boolean) =>
    Math.max(20, Math.ceil(Math.max(0, ...bars.map((bar) => sum(bar, isGood))) / 10) * 10);
  return [reach(false), reach(true)];
}

const leastForLabel = 8;

/** `shares` from the worst to the best. The worst go to the left of the middle line, the mildest of them next to it. */
export function divergingBar(shares: readonly Share[], [left, right]: [number, number]): DivergingBar {
  const across = scaleLinear([-left, right], [0, 100]);
  // From the middle outwards: the order in which they are stacked to either side.
  const bad = shares.filter(({ isGood }) => !isGood).toReversed();
  const good = shares.filter(({ isGood }) => isGood);
  const outwards = [...bad, ...good];
  const series = stack<readonly Share[], number>()
    .keys(outwards.keys())
    .value((all, key) => (all[key]?.isGood ? 1 : -1) * (all[key]?.percent ?? 0))
    .offset(stackOffsetDiverging)([outwards]);
  const pieces = series.flatMap(({ key, 0: span }): BarPiece[] => {
    const share = outwards[key];
    if (!share || !span || share.percent === 0) return [];
    const [from, to] = span;
    const side = share.isGood ? good : bad;
    // A side of one step is as good or as bad as it can be.
    const shade = side.length === 1 ? 2 : side.indexOf(share) + 1;
    const label = share.percent >= leastForLabel ? String(share.percent) : null;
    return [
      { x: round(across(from)), width: round(across(to) - across(from)), shade, isGood: share.isGood, label },
    ];
  });
  return { middle: round(across(0)), pieces };
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
