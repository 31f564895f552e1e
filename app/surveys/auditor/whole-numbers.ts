import { maximize } from "./simplex.ts";
import type { Bounds, Position, Tableau } from "./tableau.ts";

/** `position` is where a next search had best begin. */
export type Farthest = { numbers: Float64Array | undefined; position: Position };

/**
 * Whole numbers within a program for which the gain (whole itself) is as great as it can be found; undefined if none are
 * found. Branch and bound: where a number is broken, it is tried rounded down and up. `patience` counts the programs.
 */
export function farthestWhole(
  tableau: Tableau,
  gain: Float64Array,
  bounds: Bounds,
  patience: number,
  from: Position = tableau.start,
): Farthest {
  let numbers: Float64Array | undefined;
  let position = from;
  let most = -Infinity;
  let greatest = Infinity;
  const open = [{ bounds, from }];
  for (let left = patience; left > 0 && open.length > 0 && most < greatest; left -= 1) {
    const branch = open.pop()!;
    const found = maximize(tableau, gain, branch.bounds, branch.from);
    if (!found) continue;
    const value = found.value.subarray(0, tableau.numbers);
    const reach = Math.floor(sumOf(gain, value) + 1e-6);
    if (branch.bounds === bounds) {
      greatest = reach;
      position = found;
    }
    if (reach <= most) continue;
    const broken = mostBroken(value);
    if (broken < 0) {
      numbers = value.map(Math.round);
      most = Math.round(sumOf(gain, numbers));
      continue;
    }
    const { low, high } = branch.bounds;
    const part = value[broken]!;
    const down = { from: found, bounds: { low, high: high.with(broken, Math.floor(part)) } };
    const up = { from: found, bounds: { low: low.with(broken, Math.ceil(part)), high } };
    // The nearer one is looked at first.
    open.push(...(part - Math.floor(part) < 0.5 ? [up, down] : [down, up]));
  }
  return { numbers, position };
}

function mostBroken(numbers: Float64Array): number {
  let best = -1;
  let most = 1e-6;
  for (let index = 0; index < numbers.length; index += 1) {
    const broken = Math.abs(numbers[index]! - Math.round(numbers[index]!));
    if (broken > most) [best, most] = [index, broken];
  }
  return best;
}

function sumOf(gain: Float64Array, numbers: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < gain.length; index += 1) sum += gain[index]! * numbers[index]!;
  return sum;
}
