import { tableauOf, type Bounds, type Position, type Program, type Sum, type Tableau } from "./tableau.ts";
import { printsTheSame } from "./prints-the-same.ts";
import type { Counts, PrintedFigure, PrintedScore, Question } from "./question.ts";
import { farthestWhole } from "./whole-numbers.ts";

/**
 * Schools in which the same people answered, otherwise, and of which the very same would be printed: nobody who reads it
 * can tell which of them it is.
 */
export type OtherSchools = {
  /** The kinds of answer that are looked at: each a list of steps. */
  kinds: readonly (readonly number[])[];
  truth: Counts;
  /** Of schools found when something else was printed, those that print this too. */
  stillAlike: (schools: readonly Counts[]) => Counts[];
  /** The school in which the sum of `gain` is greatest, as far as one is found; undefined if none is. */
  find: (gain: Float64Array, patience?: number) => Counts | undefined;
};

export function otherSchools(question: Question): OtherSchools {
  const kinds = kindsOf(question);
  const truth = Float64Array.from(
    question.truth.flatMap((steps) => kinds.map((kind) => kind.reduce((sum, step) => sum + steps[step]!, 0))),
  );
  const bounds = boundsOf(truth, question, kinds.length);
  const searches = [1, 0].map((blur) => searchIn(() => programOf(question, kinds, truth, blur), bounds));
  return {
    kinds,
    truth,
    stillAlike: (schools) =>
      schools.filter((counts) => counts.length === truth.length && printsTheSame(question, kinds, counts)),
    find(gain, patience = 60) {
      // First as freely as rounding allows; where that would print another distribution or score, with what is printed held.
      for (const search of searches) {
        const moves = search(gain, patience);
        if (!moves) return undefined;
        const counts = truth.map((count, place) => count + moves[place]!);
        if (printsTheSame(question, kinds, counts)) return counts;
      }
      return undefined;
    },
  };
}

/** Errors of the machine’s numbers grow from search to search, so now and then one begins anew. */
const longestWay = 50;

/** Each search begins where the last one ended, and where that leads nowhere, anew; the program is made when first needed. */
function searchIn(program: () => Program, bounds: Bounds) {
  let tableau: Tableau | undefined;
  let position: Position | undefined;
  let way = 0;
  return (gain: Float64Array, patience: number): Float64Array | undefined => {
    tableau ??= tableauOf(program());
    way += 1;
    const from = way % longestWay === 0 ? tableau.start : (position ?? tableau.start);
    const found = farthestWhole(tableau, gain, bounds, patience, from);
    position = found.numbers ? found.position : undefined;
    if (found.numbers || from === tableau.start) return found.numbers;
    return farthestWhole(tableau, gain, bounds, patience).numbers;
  };
}

/** Steps that nothing printed tells apart are one kind. */
function kindsOf({ favourable, figures, scores }: Question): number[][] {
  const steps = [...favourable.keys()];
  const areToldApart = scores.length > 0 || figures.some(({ segments }) => segments !== null);
  if (areToldApart) return steps.map((step) => [step]);
  return [steps.filter((step) => !favourable[step]), steps.filter((step) => favourable[step])];
}

function boundsOf(truth: Counts, { cells }: Question, kinds: number): Bounds {
  return {
    low: Float64Array.from(truth, (count) => -count),
    high: Float64Array.from(truth, (count, place) => cells[Math.floor(place / kinds)]!.length - count),
  };
}

function programOf(
  question: Question,
  kinds: readonly (readonly number[])[],
  truth: Counts,
  blur: number,
): Program {
  const { cells, figures, scores } = question;
  const sumOver = (members: readonly number[], weight: (cell: number, kind: number) => number) => {
    const weights = new Float64Array(truth.length);
    for (const cell of members)
      for (let kind = 0; kind < kinds.length; kind += 1)
        weights[cell * kinds.length + kind] = weight(cell, kind);
    return weights;
  };
  const ofCells = cells.map((_, cell): Sum => ({ weights: sumOver([cell], () => 1), low: 0, high: 0 }));
  const ofFigures = figures.flatMap((figure) => figureSums(figure, question, kinds, blur, sumOver));
  const ofScores = scores.map((score) => scoreSum(score, question, kinds, blur, sumOver));
  return { ...boundsOf(truth, question, kinds.length), sums: [...ofCells, ...ofFigures, ...ofScores] };
}

type SumOver = (members: readonly number[], weight: (cell: number, kind: number) => number) => Float64Array;

function figureSums(
  { members, n, window, segments }: PrintedFigure,
  { favourable, truth }: Question,
  kinds: readonly (readonly number[])[],
  blur: number,
  sumOver: SumOver,
): Sum[] {
  const countOf = (steps: readonly number[]) =>
    members.reduce((sum, cell) => sum + steps.reduce((all, step) => all + truth[cell]![step]!, 0), 0);
  const good = [...favourable.keys()].filter((step) => favourable[step]);
  const count = countOf(good);
  const [low, high] = window;
  const holds = (steps: readonly number[]) =>
    sumOver(members, (_, kind) => (kinds[kind]!.every((step) => steps.includes(step)) ? 1 : 0));
  if (!segments) return [{ weights: holds(good), low: low - count, high: high - count }];
  // A fifth of a point leaves most distributions as they print; the others are found out when they are printed.
  const slack = Math.floor((blur * n) / 500);
  return [
    {
      weights: holds(good),
      low: Math.max(low - count, -slack),
      high: Math.min(high - count, slack),
    },
    ...segments.map(({ steps }) => ({ weights: holds(steps), low: -slack, high: slack })),
  ];
}

function scoreSum(
  { members, value, n, sum, weights }: PrintedScore,
  { cells, points }: Question,
  kinds: readonly (readonly number[])[],
  blur: number,
  sumOver: SumOver,
): Sum {
  const each = cells.map((rows) => rows.reduce((all, row) => all + weights[row]!, 0) / rows.length);
  const window = [value - 0.5, value + 0.5].map((end) => (end / 100) * n - sum);
  const narrow = blur === 1 ? 1 : 0.5;
  return {
    weights: sumOver(members, (cell, kind) => each[cell]! * points[kinds[kind]![0]!]!),
    low: Math.min(0, (window[0]! + 1e-6) * narrow),
    high: Math.max(0, (window[1]! - 1e-6) * narrow),
  };
}
