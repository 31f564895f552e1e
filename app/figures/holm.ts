/** Holm’s adjusted p-values, in the order given. */
export function holmAdjusted(pValues: readonly number[]): number[] {
  const adjusted = Array<number>(pValues.length).fill(1);
  let greatest = 0;
  for (const [rank, index] of smallestFirst(pValues).entries()) {
    greatest = Math.max(greatest, (pValues.length - rank) * pValues[index]!);
    adjusted[index] = Math.min(1, greatest);
  }
  return adjusted;
}

function smallestFirst(values: readonly number[]): number[] {
  return [...values.keys()].toSorted((one, other) => values[one]! - values[other]!);
}
