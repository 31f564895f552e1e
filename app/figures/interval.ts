export type Interval = { low: number; high: number };

/** By how much a variance shrinks when `n` of the `population` were asked; 1 when the population is not known. */
export function finitePopulationFactor(n: number, population: number | undefined): number {
  if (population === undefined) return 1;
  if (population <= n) return 0;
  return (population - n) / (population - 1);
}
