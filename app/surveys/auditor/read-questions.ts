import type { Printed } from "#app/surveys/release/auditor.ts";
import type { Cells } from "./cells.ts";
import type { ItemMeasure, ScaleMeasure } from "./measures.ts";
import { countsPrintedAs } from "./printed-counts.ts";
import type { PrintedFigure, PrintedScore, Question } from "./question.ts";

/** What is printed of an item, of the scores that it counts in too. */
export function readQuestion(
  item: ItemMeasure,
  scales: readonly ScaleMeasure[],
  shown: Printed,
  cells: Cells,
): Question {
  const { name, fewest, favourable, points, answers } = item;
  const answered = cells.rows.map((rows) => rows.filter((row) => answers[row] !== null));
  const kept = [...answered.keys()].filter((cell) => answered[cell]!.length > 0);
  const places = new Map(kept.map((cell, place) => [cell, place]));
  const within = (members: readonly number[]) => members.flatMap((cell) => places.get(cell) ?? []);
  const own = kept.map((cell) => answered[cell]!);
  const scores = scales.flatMap((scale) =>
    shown.flatMap((grouping) =>
      readScores(scale, grouping, cells).map((score) => ({ ...score, members: within(score.members) })),
    ),
  );
  return {
    name,
    fewest,
    favourable,
    points,
    cells: own,
    truth: own.map((rows) =>
      favourable.map((_, step) => rows.reduce((sum, row) => sum + (answers[row] === step ? 1 : 0), 0)),
    ),
    leavers: scores.length > 0 ? own.map((rows) => leaversOf(rows, item, scales)) : [],
    figures: shown.flatMap((grouping) => readFigures(name, grouping, cells, within, own)),
    scores,
  };
}

function leaversOf(
  rows: readonly number[],
  { answers, favourable }: ItemMeasure,
  scales: readonly ScaleMeasure[],
): number[][] {
  const weights = new Map(
    rows.map((row) => [row, scales.reduce((sum, scale) => sum + scale.weights[row]!, 0)]),
  );
  const usual = [...weights.values()].reduce((sum, weight) => sum + weight, 0) / rows.length;
  const off = (row: number) => Math.abs(weights.get(row)! - usual);
  const inOrder = rows.toSorted((one, other) => off(one) - off(other));
  return favourable.map((_, step) => inOrder.filter((row) => answers[row] === step));
}

function readFigures(
  name: string,
  { id, items }: Printed[number],
  cells: Cells,
  within: (members: readonly number[]) => number[],
  own: readonly (readonly number[])[],
): PrintedFigure[] {
  const figures = items.find((item) => item.id === name)?.figures ?? [];
  return figures.map(({ favourable: share, distribution }, group) => {
    const members = within(cells.groups.get(id)![group]!);
    const n = members.reduce((sum, cell) => sum + own[cell]!.length, 0);
    return {
      name: `${id} ${group}`,
      members,
      n,
      share,
      window: countsPrintedAs(share, n),
      segments: distribution,
    };
  });
}

/** `members` are all cells of the group, whoever of them has a score. */
export function readScores(
  { name, answers, weights }: ScaleMeasure,
  { id, scales }: Printed[number],
  cells: Cells,
): PrintedScore[] {
  const figures = scales.find((scale) => `${scale.domain}/${scale.subDomain ?? ""}` === name)?.figures ?? [];
  return figures.flatMap(({ score }, group) => {
    if (!score) return [];
    const members = cells.groups.get(id)![group]!;
    const scores = members.flatMap((cell) => cells.rows[cell]!.flatMap((row) => answers[row] ?? []));
    return [
      {
        name: `${name} ${id} ${group}`,
        members,
        value: score.value,
        n: scores.length,
        sum: scores.reduce((sum, one) => sum + one, 0),
        weights,
      },
    ];
  });
}
