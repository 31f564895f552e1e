import type { BackgroundQuestion } from "#app/surveys/questionnaires/instrument.ts";
import type { DimensionId } from "./release.ts";
import type { Row } from "./row.ts";

/**
 * What a dimension’s rows count as, everywhere: their stated value, one drawn for them, or null for “not stated”. A slip’s
 * row is undefined, and so is one without an answer: they count in no group.
 */
export type Dimension = {
  id: DimensionId;
  /** In the instrument’s order. */
  options: string[];
  values: (string | null | undefined)[];
  notStated: "none" | "spread" | "own";
};

const crossedWith: Record<DimensionId, DimensionId[]> = {
  band: ["gender", "language"],
  gender: ["band"],
  language: ["band"],
};

/**
 * Rule 3. Where any cell of rows that don’t state a dimension would be small, in any grouping that uses it, all its such
 * rows are spread over the stated values, once for all groupings: a spread per table would differ between tables.
 */
export function settleNotStated(
  background: readonly BackgroundQuestion[],
  rows: readonly Row[],
  fewest: number,
): Dimension[] {
  let dimensions = background.map((question) => stated(question, rows));
  // Spreading one dimension can move another’s cells from none to a few, so each is looked at until none moves.
  for (;;) {
    const small = dimensions.filter(
      (one) => one.notStated === "own" && hasSmallCell(one, dimensions, fewest),
    );
    const spreadable = small.filter(({ values }) => values.some((value) => typeof value === "string"));
    if (spreadable.length === 0) return dimensions;
    dimensions = dimensions.map((one) => (spreadable.includes(one) ? spread(one, rows) : one));
  }
}

function stated({ id, options }: BackgroundQuestion, rows: readonly Row[]): Dimension {
  const names = options.map((option) => option.id);
  const values = rows.map(({ answers, background, way }) =>
    way === "slip" || isBlank(answers) ? undefined : (names.find((name) => name === background[id]) ?? null),
  );
  return { id, options: names, values, notStated: values.includes(null) ? "own" : "none" };
}

function isBlank(answers: Row["answers"]): boolean {
  return Object.values(answers).every((answer) => typeof answer !== "number");
}

function hasSmallCell(dimension: Dimension, all: readonly Dimension[], fewest: number): boolean {
  const crossings = all
    .filter(({ id }) => crossedWith[dimension.id].includes(id))
    .map(({ values }) => values);
  const alone = dimension.values.map(() => null);
  return [alone, ...crossings].some((other) => {
    const cells = new Map<string | null | undefined, number>();
    for (const [row, value] of dimension.values.entries()) {
      if (value === null) cells.set(other[row], (cells.get(other[row]) ?? 0) + 1);
    }
    return [...cells.values()].some((size) => size < fewest);
  });
}

/** In proportion to the stated, so that a small group does not grow on others’ answers more than it would by chance. */
function spread({ values, ...dimension }: Dimension, rows: readonly Row[]): Dimension {
  const known = dimension.options.flatMap((option) => values.filter((value) => value === option));
  const drawn = values.map((value, row) =>
    value === null ? known[Math.floor(draw(dimension.id, rows[row]!.key) * known.length)]! : value,
  );
  return { ...dimension, values: drawn, notStated: "spread" };
}

/** From 0 to 1, by the row’s own key alone, whatever the order of rows (FNV-1a with a finishing mix). */
function draw(dimension: DimensionId, key: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${dimension} ${key}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
