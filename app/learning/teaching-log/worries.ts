/** One writing of an entry, in the order in which they came. The class only keeps apart what is summed. */
export type WorryRow = { entry: string; classId: string; isWorried: boolean; isWithdrawn: boolean };

/** In how many of the classes a teacher worried about a child: a share in words, never exact. */
export type Worry = { of: number; share: "none" | "few" | "some" | "many" };

/** So many classes stand together in each figure. */
const together = 5;

/**
 * How often teachers worried after one lesson, over the whole school. It moves only when five more classes have come:
 * a figure that moved with a single entry would tell on its class.
 */
export function sumWorries(rows: readonly WorryRow[]): Worry | null {
  const latest = new Map<string, WorryRow>();
  const seen = new Set<string>();
  let shown: WorryRow[] = [];
  for (const row of rows) {
    const isNew = !seen.has(row.classId);
    seen.add(row.classId);
    latest.set(row.entry, row);
    if (isNew && seen.size % together === 0) shown = [...latest.values()];
  }
  const standing = shown.filter(({ isWithdrawn }) => !isWithdrawn);
  const classes = new Set(standing.map(({ classId }) => classId));
  const worried = new Set(standing.filter(({ isWorried }) => isWorried).map(({ classId }) => classId));
  if (classes.size < together) return null;
  return { of: classes.size, share: inWords(worried.size / classes.size) };
}

function inWords(share: number): Worry["share"] {
  if (share === 0) return "none";
  if (share < 0.25) return "few";
  return share < 0.5 ? "some" : "many";
}
