import { sampleCorrelation, sampleVariance, sum } from "simple-statistics";

/** Rows of complete answers; the columns are the items of one scale, all pointing the same way. */
export type Answers = readonly (readonly number[])[];

/** Cronbach’s alpha; undefined where an item or the sum does not vary, or with one item. */
export function cronbachAlpha(answers: Answers): number | undefined {
  const columns = columnsOf(answers);
  if (columns.length < 2) return undefined;
  const total = sampleVariance(answers.map((row) => sum([...row])));
  if (total === 0) return undefined;
  const k = columns.length;
  return (k / (k - 1)) * (1 - sum(columns.map((column) => sampleVariance(column))) / total);
}

/**
 * McDonald’s omega total of a one-factor model on the correlations, as `psych::omega(x, nfactors = 1)` in R: one minus
 * the unique variances over the variance of the sum. Undefined under three items, where no factor can be found.
 */
export function omegaTotal(answers: Answers): number | undefined {
  const columns = columnsOf(answers);
  if (columns.length < 3 || columns.some((column) => sampleVariance(column) === 0)) return undefined;
  const correlations = columns.map((one) =>
    columns.map((other) => (one === other ? 1 : sampleCorrelation(one, other))),
  );
  const uniquenesses = oneFactorLoadings(correlations).map((loading) => 1 - loading ** 2);
  return 1 - sum(uniquenesses) / sum(correlations.flat());
}

/** Least squares by iterated principal axes: the fixed point that minres seeks too. */
function oneFactorLoadings(correlations: number[][]): number[] {
  let loadings = correlations.map(() => Math.SQRT1_2);
  for (let round = 0; round < 2000; round += 1) {
    const next = principalAxis(correlations, loadings);
    const moved = Math.max(...next.map((loading, index) => Math.abs(loading - loadings[index]!)));
    loadings = next;
    if (moved < 1e-10) break;
  }
  return loadings;
}

function principalAxis(correlations: number[][], before: number[]): number[] {
  const reduced = correlations.map((row, i) => row.map((value, j) => (i === j ? before[i]! ** 2 : value)));
  const direction = leadingVector(reduced, before);
  const strength = Math.sqrt(
    Math.max(0, sum(multiply(reduced, direction).map((value, i) => value * direction[i]!))),
  );
  // An item can't share more than all its variance: without the cap, two near-equal items run away (Heywood).
  return direction.map((value) => Math.max(-0.998, Math.min(0.998, value * strength)));
}

function leadingVector(matrix: number[][], start: number[]): number[] {
  let vector = unit(start);
  for (let round = 0; round < 50; round += 1) vector = unit(multiply(matrix, vector));
  return vector;
}

function multiply(matrix: number[][], vector: number[]): number[] {
  return matrix.map((row) => row.reduce((total, value, index) => total + value * vector[index]!, 0));
}

function unit(vector: number[]): number[] {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

function columnsOf(answers: Answers): number[][] {
  return (answers[0] ?? []).map((_, index) => answers.map((row) => row[index]!));
}
