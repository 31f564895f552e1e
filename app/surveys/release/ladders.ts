import type { GroupingId } from "./release.ts";

/** What is shown of an item: in which groupings, to the nearest how many per cent, and whether its steps are told apart. */
export type Showing = { groupings: readonly GroupingId[]; unit: number; steps: boolean };

const all: GroupingId[] = ["total", "band", "gender", "language", "band-gender", "band-language"];
/** In the order in which they go: finer ones and language first, then gender, then bands. */
const fewer: GroupingId[][] = [
  all,
  ["total", "band", "gender", "language", "band-gender"],
  ["total", "band", "gender", "language"],
  ["total", "band", "gender", "band-gender"],
  ["total", "band", "gender"],
];
const fewest: GroupingId[][] = [["total", "band"], ["total", "gender"], ["total"]];
const coarser = [5, 10, 20];

/**
 * From the most that may be shown to nothing. An item goes down rung by rung while the auditor finds that what is shown
 * of it tells too much: first it loses its steps and its finer groupings, then the last digit of its shares, then the rest.
 */
export const itemLadder: readonly Showing[] = [
  ...fewer.flatMap((groupings) => [
    { groupings, unit: 1, steps: true },
    { groupings, unit: 1, steps: false },
  ]),
  ...coarser.flatMap((unit) => fewer.map((groupings) => ({ groupings, unit, steps: false }))),
  ...fewest.flatMap((groupings) => [1, ...coarser].map((unit) => ({ groupings, unit, steps: false }))),
  { groupings: [], unit: 1, steps: false },
];

/** The same for a scale’s scores. */
export const scoreLadder: readonly (readonly GroupingId[])[] = [...fewer, ...fewest, []];

/** The same for what counts respondents alone: which groupings there are at all. */
export const groupingLadder: readonly (readonly GroupingId[])[] = [...fewer, ...fewest];
