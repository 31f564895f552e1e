import { itemsOf, scaleOf, type Item } from "#app/surveys/questionnaires/instrument.ts";
import type { Reckoning } from "#app/surveys/release/draft.ts";
import type { ItemFigure, Percent, Release, ReleasedGrouping } from "#app/surveys/release/release.ts";
import { rangeOf, type Problem, type Sum } from "./solver.ts";

/** A release and what its strongest reader knows: who counts as what, and who answered which question. */
export type Reading = {
  release: Pick<Release, "groupings">;
  reckoning: Pick<Reckoning, "survey" | "partitions" | "countedAs">;
};

/** Some pupils of whom something could be learnt; `coded` is how many a code leaves open. */
export type Target = { name: string; cells: readonly number[]; coded: [number, number] | null };

/** What a reader can reckon with for one item: numbers `<item>x<cell>s<step>`, the item by its place. */
export type Knowledge = {
  item: Item;
  place: number;
  favourable: boolean[];
  fewest: number;
  /** By cell: what its pupils are, and how many of them answered. */
  names: string[];
  sizes: number[];
  /** By cell: the rows. */
  cells: number[][];
  problem: Problem;
  codes: Target[];
};

const k = 10;

export function readItem(reading: Reading, item: Item): Knowledge {
  const { survey, countedAs } = reading.reckoning;
  const { steps } = scaleOf(survey.instrument, item);
  const place = itemsOf(survey.instrument).indexOf(item);
  const favourable = steps.map((step) => step.favourable);
  const rows = answering(reading, item);
  const names = [...new Set(rows.map((row) => countedAs[row]!))];
  const cells = names.map((name) => rows.filter((row) => countedAs[row] === name));
  const sizes = cells.map(({ length }) => length);
  const groups = shownGroups(reading, item, cells);
  const stepsOf = [...favourable.keys()];
  const ofCells = sizes.map((size, cell) =>
    between(
      weigh(place, [cell], stepsOf, () => 1),
      size,
      size,
    ),
  );
  const ofGroups = groups.flatMap(({ members, figure }) => sumsOf(place, figure, members, sizes, favourable));
  const most = new Map(
    sizes.flatMap((size, cell) => stepsOf.map((step) => [nameOf(place, cell, step), size] as const)),
  );
  return {
    item,
    place,
    favourable,
    fewest: item.adultHarm ? 2 * k : k,
    names,
    sizes,
    cells,
    problem: { most, sums: [...ofCells, ...ofGroups], isWhole: true },
    codes: groups.flatMap(({ id, members, figure: { favourable: share } }) => {
      if (share.bound === "exact") return [];
      const coded = countsOf(share, sizeOf(members, sizes));
      return [{ name: `${id} as ${share.bound} ${share.percent}`, cells: members, coded }];
    }),
  };
}

/** Every union of cells with fewer answers than the least number. */
export function smallUnions({ names, sizes, fewest }: Knowledge): Target[] {
  const grown: Target[] = [];
  const grow = (union: number[], from: number) => {
    for (let cell = from; cell < sizes.length; cell += 1) {
      const cells = [...union, cell];
      if (sizeOf(cells, sizes) >= fewest) continue;
      grown.push({ name: cells.map((one) => names[one]).join(" + "), cells, coded: null });
      grow(cells, cell + 1);
    }
  };
  grow([], 0);
  return grown;
}

/** One of them, by chance; undefined where every cell is large. */
export function someUnion({ names, sizes, fewest }: Knowledge, random: () => number): Target | undefined {
  const order = [...sizes.keys()]
    .map((cell) => ({ cell, at: random() }))
    .toSorted((one, other) => one.at - other.at);
  const enough = random() * fewest;
  const cells: number[] = [];
  for (const { cell } of order) {
    if (sizeOf(cells, sizes) < enough && sizeOf([...cells, cell], sizes) < fewest) cells.push(cell);
  }
  return cells.length === 0
    ? undefined
    : { name: cells.map((one) => names[one]).join(" + "), cells, coded: null };
}

/** What is known of a target that should not be; null if nothing is. */
export function learn(knowledge: Knowledge, target: Target): string | null {
  const good = [...knowledge.favourable.keys()].filter((step) => knowledge.favourable[step]);
  const [least, most] = rangeOf(
    knowledge.problem,
    target.cells.flatMap((cell) => good.map((step) => nameOf(knowledge.place, cell, step))),
  );
  // Answers are whole, even where the solver is not asked for whole numbers.
  const [low, high] = [Math.ceil(least - 1e-6), Math.floor(most + 1e-6)];
  const size = sizeOf(target.cells, knowledge.sizes);
  const isOpen = target.coded
    ? low === target.coded[0] && high === target.coded[1]
    : (low === 0 && high === size) || high - low >= 3;
  return isOpen ? null : `${knowledge.item.id}: ${low}–${high} of ${size}, ${target.name}`;
}

/** Rows whose answer is in the figures. Few slips’ answers are not. */
function answering({ reckoning: { survey } }: Reading, item: Item): number[] {
  const { rows } = survey;
  const given = [...rows.keys()].filter((row) => typeof rows[row]!.answers[item.id] === "number");
  const slips = given.filter((row) => rows[row]!.way === "slip");
  const isMixed = rows.some(({ way }) => way !== "slip");
  return isMixed && slips.length < (item.adultHarm ? 2 * k : k)
    ? given.filter((row) => !slips.includes(row))
    : given;
}

type Shown = { id: string; members: number[]; figure: ItemFigure };

function shownGroups({ release, reckoning }: Reading, item: Item, cells: number[][]): Shown[] {
  const shown = release.groupings.filter((one): one is ReleasedGrouping => one.status === "released");
  return shown.flatMap(({ id, items }) => {
    const { groups } = reckoning.partitions.find((partition) => partition.id === id)!;
    const figures = items.find((one) => one.id === item.id)!.figures;
    return figures.map((figure, group) => {
      const inside = new Set(groups[group]!.rows);
      return { id, figure, members: [...cells.keys()].filter((cell) => inside.has(cells[cell]![0]!)) };
    });
  });
}

function sumsOf(
  place: number,
  { favourable: share, distribution }: ItemFigure,
  members: readonly number[],
  sizes: readonly number[],
  favourable: readonly boolean[],
): Sum[] {
  const steps = [...favourable.keys()];
  const [low, high] = countsOf(share, sizeOf(members, sizes));
  const ofShare = between(
    weigh(place, members, steps, (step) => (favourable[step] ? 1 : 0)),
    low,
    high,
  );
  const ofSteps = (distribution ?? []).flatMap((segment) => {
    const side = favourable[segment.steps[0]!];
    const whole = side ? share.percent : 100 - share.percent;
    // A segment’s own part of its side’s per cents is less than one away from what is printed.
    const off = (by: number) =>
      weigh(place, members, steps, (step) => {
        const own = segment.steps.includes(step) ? whole : 0;
        return favourable[step] === side ? own - (segment.percent + by) : 0;
      });
    return [between(off(-1), 0, Infinity), between(off(1), -Infinity, 0)];
  });
  return [ofShare, ...ofSteps];
}

/** The fewest and the most of `n` that are printed so. */
function countsOf({ percent, bound, unit }: Percent, n: number): [number, number] {
  const usual = n < 20 ? 20 : n < 40 ? 10 : n < 100 ? 5 : n < 300 ? 2 : 1;
  const code = Math.max(usual, Math.round(300 / n));
  const counts = Array.from({ length: n + 1 }, (_, count) => count).filter((count) => {
    const exact = (100 * count) / n;
    const whole = Math.round(exact);
    if (bound === "at-most") return whole <= percent;
    if (bound === "at-least") return whole >= percent;
    const rounded = Math.min(100 - unit, Math.max(unit, Math.round(exact / unit) * unit));
    return whole > code && whole < 100 - code && rounded === percent;
  });
  return [counts[0]!, counts.at(-1)!];
}

function weigh(
  place: number,
  cells: readonly number[],
  steps: readonly number[],
  weight: (step: number) => number,
): Map<string, number> {
  return new Map(
    cells.flatMap((cell) => steps.map((step) => [nameOf(place, cell, step), weight(step)] as const)),
  );
}

export function between(weights: Map<string, number>, low: number, high: number): Sum {
  return { weights, low, high };
}

function sizeOf(cells: readonly number[], sizes: readonly number[]): number {
  return cells.reduce((sum, cell) => sum + sizes[cell]!, 0);
}

export function nameOf(place: number, cell: number, step: number): string {
  return `i${place}x${cell}s${step}`;
}

/** The items that the release shows of anybody. */
export function shownItems({ release, reckoning }: Reading): Item[] {
  return itemsOf(reckoning.survey.instrument).filter((item) =>
    release.groupings.some(
      (one) =>
        one.status === "released" &&
        one.items.some(({ id, figures }) => id === item.id && figures.length > 0),
    ),
  );
}
