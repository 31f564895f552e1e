import type { Cells } from "./cells.ts";
import { maximize } from "./simplex.ts";
import { tableauOf, type Bounds, type Sum } from "./tableau.ts";
import type { ScaleMeasure } from "./measures.ts";
import type { OtherSchools } from "./other-schools.ts";
import type { PrintedScore, Question } from "./question.ts";

/**
 * Schools whose scores on a scale have other sums, cell by cell, and that print the same means. A sum counts like answers:
 * none is a score of 0 for each, all a score of 1.
 */
export function otherMeans(
  { name, fewest, answers }: ScaleMeasure,
  scores: readonly PrintedScore[],
  cells: Cells,
): { question: Question; schools: OtherSchools } {
  const scored = cells.rows.map((rows) => rows.filter((row) => answers[row] !== null));
  const truth = Float64Array.from(scored, (rows) => rows.reduce((sum, row) => sum + answers[row]!, 0));
  const sums = scores.map(({ members, value, n, sum }): Sum => {
    const weights = new Float64Array(truth.length);
    for (const cell of members) weights[cell] = 1;
    return {
      weights,
      low: Math.min(0, ((value - 0.5) / 100) * n - sum),
      high: Math.max(0, ((value + 0.5) / 100) * n - sum),
    };
  });
  const bounds: Bounds = {
    low: truth.map((sum) => -sum),
    high: truth.map((sum, cell) => scored[cell]!.length - sum),
  };
  const tableau = tableauOf({ ...bounds, sums });
  const question: Question = {
    name,
    fewest,
    favourable: [true],
    points: [1],
    cells: scored,
    truth: [],
    leavers: [],
    figures: [],
    scores: [],
  };
  return {
    question,
    schools: {
      kinds: [[0]],
      truth,
      stillAlike: () => [],
      find(gain) {
        const found = maximize(tableau, gain, bounds);
        // A sum may be off by what the machine’s numbers can’t hold.
        return found && truth.map((sum, cell) => Math.round((sum + found.value[cell]!) * 1e6) / 1e6);
      },
    },
  };
}
