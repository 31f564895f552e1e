import type { Instrument } from "#app/surveys/questionnaires/instrument.ts";
import type { Grouping, GroupingId, Release, ReleasedGrouping } from "./release.ts";
import type { Row } from "./row.ts";

/**
 * Whoever makes a release asks somebody who shares no code with it, before anything is shown, what it would tell. Every
 * finding is a reason to show less.
 */
export type Auditor = {
  /** What is wrong with showing these groupings, whatever is shown by them. */
  ofGroupings: (ids: readonly GroupingId[]) => readonly Finding[];
  /** With the scores that the item counts in, as far as they are printed. */
  ofItem: (id: string, printed: Printed) => readonly Finding[];
  ofScale: (name: string, printed: Printed) => readonly Finding[];
  ofRelease: (release: Omit<Release, "hash" | "trends">) => readonly Finding[];
};

/** What a reader could learn, and how. Never shown: it tells what the release must not. */
export type Finding = {
  check: "rule" | "miscounted" | "cell" | "difference" | "answers" | "score";
  /** An item’s id, a scale’s `domain/sub-domain`, `respondents`, or `release` for what no figure alone is to blame for. */
  measure: string;
  detail: string;
};

/** Groupings of which some figures are looked at; the others need not be there yet. */
export type Printed = readonly Pick<ReleasedGrouping, "id" | "items" | "scales">[];

/** The rows that were counted in each group of each grouping. */
export type Counted = readonly { id: Grouping["id"]; groups: readonly { rows: readonly number[] }[] }[];

/** `countedAs` says of each row what it counts as, in all that rows are told apart by. */
export type Evidence = {
  instrument: Instrument;
  rows: readonly Row[];
  counted: Counted;
  countedAs: readonly string[];
};
