import loadHighs from "highs";

/** Whole numbers from 0, each up to a limit, and sums of them (`weights` by name) between two ends. */
export type Problem = { most: ReadonlyMap<string, number>; sums: readonly Sum[]; isWhole: boolean };
export type Sum = { weights: ReadonlyMap<string, number>; low: number; high: number };

const highs = await loadHighs();

/** The least and the greatest that some of the numbers can be together: HiGHS’s word, not ours. */
export function rangeOf(problem: Problem, names: readonly string[]): [number, number] {
  return [extreme(problem, names, "Minimize"), extreme(problem, names, "Maximize")];
}

function extreme(
  { most, sums, isWhole }: Problem,
  names: readonly string[],
  way: "Minimize" | "Maximize",
): number {
  const rows = sums.flatMap(({ weights, low, high }, index) => {
    const terms = [...weights]
      .filter(([, weight]) => weight !== 0)
      .map(([name, weight]) => term(weight, name));
    const sum = terms.join("\n ");
    return [
      ...(Number.isFinite(low) ? [`l${index}: ${sum} >= ${low}`] : []),
      ...(Number.isFinite(high) ? [`h${index}: ${sum} <= ${high}`] : []),
    ];
  });
  const model = [
    way,
    ` goal: ${names.map((name) => term(1, name)).join("\n ")}`,
    "Subject To",
    ...rows,
    "Bounds",
    ...[...most].map(([name, limit]) => `0 <= ${name} <= ${limit}`),
    ...(isWhole ? ["Generals", [...most.keys()].join("\n")] : []),
    "End",
  ].join("\n");
  const result = highs.solve(model, { output_flag: false });
  if (result.Status !== "Optimal") throw new Error(`HiGHS says: ${result.Status}`);
  return result.ObjectiveValue;
}

function term(weight: number, name: string): string {
  return `${weight < 0 ? "-" : "+"} ${Math.abs(weight)} ${name}`;
}
