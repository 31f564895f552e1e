import { finitePopulationFactor, type Interval } from "./interval.ts";
import { z95 } from "./normal.ts";

/**
 * Wilson’s 95 % interval of a share (0 to 1) seen among `n`. With a population it narrows as more of it answered:
 * z² becomes z²·(N−n)/(N−1).
 */
export function wilsonInterval(share: number, n: number, population?: number): Interval {
  const zz = z95 ** 2 * finitePopulationFactor(n, population);
  const centre = share + zz / (2 * n);
  const spread = Math.sqrt(zz * ((share * (1 - share)) / n + zz / (4 * n * n)));
  const scale = 1 + zz / n;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}
