import { itemsOf, scaleOf, type Item } from "#app/surveys/questionnaires/instrument.ts";
import type { ReleasedGrouping, ScaleId } from "#app/surveys/release/release.ts";
import { between, nameOf, readItem, type Knowledge, type Reading } from "./differencing.ts";
import type { Sum } from "./solver.ts";

/**
 * The same reader with all that is printed of a scale: of each of its items, and of its scores, the means of what each
 * pupil answered of it. How many of the items a pupil answered is known, so what an answer weighs in the pupil’s score is.
 */
export function readScale(reading: Reading, scale: ScaleId): Knowledge[] {
  const { instrument } = reading.reckoning.survey;
  const items = itemsOf(instrument).filter(
    ({ domain, subDomain, adultHarm }) =>
      domain === scale.domain && (scale.subDomain ? subDomain === scale.subDomain : !adultHarm),
  );
  const all = items.map((item) => readItem(reading, item));
  const given = reading.reckoning.survey.rows.map(({ answers, way }) =>
    way === "slip" ? 0 : items.filter(({ id }) => typeof answers[id] === "number").length,
  );
  const parts = all.map((knowledge) => partsOf(knowledge, given));
  const most = new Map([
    ...all.flatMap(({ problem }) => [...problem.most]),
    ...parts.flatMap((one) => one.most),
  ]);
  const sums = [
    ...all.flatMap(({ problem }) => problem.sums),
    ...parts.flatMap((one) => one.sums),
    ...scoreSums(reading, scale, items, all, given),
  ];
  return all.map((knowledge) => ({ ...knowledge, problem: { most, sums, isWhole: false } }));
}

/** Each number of an item is the sum over those who answered one, two, … of the scale’s items. */
function partsOf({ place, favourable, cells }: Knowledge, given: readonly number[]) {
  const most: [string, number][] = [];
  const sums: Sum[] = [];
  for (const [cell, rows] of cells.entries()) {
    const counts = [...new Set(rows.map((row) => given[row]!))];
    for (const count of counts) {
      const size = rows.filter((row) => given[row] === count).length;
      const names = [...favourable.keys()].map((step) => partOf(place, cell, step, count));
      for (const name of names) most.push([name, size]);
      sums.push(between(new Map(names.map((name) => [name, 1])), size, size));
    }
    for (const step of favourable.keys()) {
      const own = counts.map((count) => [partOf(place, cell, step, count), 1] as const);
      sums.push(between(new Map([...own, [nameOf(place, cell, step), -1]]), 0, 0));
    }
  }
  return { most, sums };
}

function scoreSums(
  { release, reckoning: { survey, partitions } }: Reading,
  { domain, subDomain }: ScaleId,
  items: readonly Item[],
  all: readonly Knowledge[],
  given: readonly number[],
): Sum[] {
  const hasScore = (row: number) => given[row]! > 0 && given[row]! * 3 >= items.length * 2;
  const shown = release.groupings.filter((one): one is ReleasedGrouping => one.status === "released");
  return shown.flatMap(({ id, scales }) => {
    const figures = scales.find((one) => one.domain === domain && one.subDomain === subDomain)?.figures ?? [];
    const { groups } = partitions.find((partition) => partition.id === id)!;
    return figures.flatMap(({ score }, group): Sum[] => {
      if (!score) return [];
      const inside = new Set(groups[group]!.rows.filter(hasScore));
      const weights = new Map<string, number>();
      for (const { item, place, favourable, cells } of all) {
        const last = scaleOf(survey.instrument, item).steps.length - 1;
        for (const [cell, rows] of cells.entries()) {
          for (const count of new Set(rows.filter((row) => inside.has(row)).map((row) => given[row]!))) {
            for (const step of favourable.keys())
              weights.set(
                partOf(place, cell, step, count),
                (item.reverse ? last - step : step) / last / count,
              );
          }
        }
      }
      const [low, high] = [score.value - 0.5, score.value + 0.5].map((end) => (end / 100) * inside.size);
      return [between(weights, low!, high!)];
    });
  });
}

function partOf(place: number, cell: number, step: number, count: number): string {
  return `${nameOf(place, cell, step)}of${count}`;
}
