import type { Mean } from "#app/figures/mean.ts";
import type { Share } from "#app/figures/newcombe.ts";
import type { ItemFigure, ScaleFigure } from "./release.ts";

/** The share of several published groups together; null where one is not shown to a whole per cent. */
export function joinShares(
  figures: readonly Pick<ItemFigure, "n" | "favourable">[],
  places: readonly number[],
): Share | null {
  const parts = places.flatMap((place) => {
    const figure = figures[place];
    return figure?.favourable.bound === "exact" && figure.favourable.unit === 1
      ? [{ n: figure.n, share: figure.favourable.percent / 100 }]
      : [];
  });
  if (parts.length === 0 || parts.length < places.length) return null;
  const n = sum(parts.map((part) => part.n));
  return { share: sum(parts.map((part) => part.n * part.share)) / n, n };
}

/** The score of several published groups together; null where one is not shown. */
export function joinScores(figures: readonly ScaleFigure[], places: readonly number[]): Mean | null {
  const parts = places.flatMap((place) => {
    const figure = figures[place];
    return figure?.score ? [{ n: figure.n, ...figure.score }] : [];
  });
  if (parts.length === 0 || parts.length < places.length) return null;
  const n = sum(parts.map((part) => part.n));
  const mean = sum(parts.map((part) => part.n * part.value)) / n;
  const variance = sum(parts.map((part) => part.n * (part.sd ** 2 + (part.value - mean) ** 2))) / n;
  return { mean, sd: Math.sqrt(variance), n };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
