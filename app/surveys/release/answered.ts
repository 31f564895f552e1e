import { fewestFor, type Policy } from "./policy.ts";
import type { Partition } from "./groupings.ts";
import type { GroupingId } from "./release.ts";
import { answerTo, wasAsked, type Question } from "./questions.ts";
import type { Row } from "./row.ts";
import { scoreOf, type Scale } from "./scales.ts";

/** One column of the sealed rows, by row: the step chosen, and whether the item was asked at all. */
export type Answered = { question: Question; steps: (number | null)[]; asked: boolean[] };

/** By grouping, by group: the scores of those who have one, from 0 to 1. */
export type Scored = { scale: Scale; groups: ReadonlyMap<GroupingId, readonly (readonly number[])[]> };

export function answersTo(question: Question, rows: readonly Row[], policy: Policy): Answered {
  const steps = rows.map((row) => answerTo(question, row));
  const asked = rows.map((row) => wasAsked(question, row));
  const left = slipsLeftOut(rows, (row) => steps[row] !== null, fewestFor(question, policy));
  for (const row of left) {
    steps[row] = null;
    asked[row] = false;
  }
  return { question, steps, asked };
}

export function scoresOn(
  scale: Scale,
  rows: readonly Row[],
  partitions: readonly Partition[],
  policy: Policy,
): Scored {
  const scores = rows.map((row) => scoreOf(scale, row, policy.leastAnswered));
  const left = slipsLeftOut(rows, (row) => scores[row] !== undefined, fewestFor(scale, policy));
  for (const row of left) scores[row] = undefined;
  const groups = partitions.map(
    ({ id, groups: own }) =>
      [id, own.map((group) => group.rows.flatMap((row) => scores[row] ?? []))] as const,
  );
  return { scale, groups: new Map(groups) };
}

/**
 * The answers of a few slips would be the whole school’s less its groups’. So they count from the least number on, and
 * before that not at all; where nobody has an account there is nothing to subtract.
 */
function slipsLeftOut(rows: readonly Row[], counts: (row: number) => boolean, fewest: number): number[] {
  const slips = [...rows.keys()].filter((row) => rows[row]!.way === "slip");
  const isFew = slips.filter(counts).length < fewest;
  return isFew && slips.length < rows.length ? slips : [];
}
