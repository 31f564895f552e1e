import type { Segment } from "#app/surveys/release/release.ts";
import type { PrintedShare } from "./printed-counts.ts";

/** By cell, by kind of answer: how many. */
export type Counts = Float64Array;

/** What is printed of one item, and what is known of it to somebody who knows who answered it, though not how. */
export type Question = {
  name: string;
  /** No answer of fewer than these may be known. */
  fewest: number;
  /** By step of its scale. */
  favourable: readonly boolean[];
  /** By step: from 0, the worst, to 1, the best. */
  points: readonly number[];
  /** By cell: the rows with an answer. Cells without are left out. */
  cells: readonly (readonly number[])[];
  /** By cell, by step: how many answered so in truth. */
  truth: readonly (readonly number[])[];
  /**
   * Where scores are printed, by cell, by step: who answered so, those first who would be the first to answer otherwise,
   * being nearest to what an answer of the cell weighs on average.
   */
  leavers: readonly (readonly (readonly number[])[])[];
  figures: readonly PrintedFigure[];
  scores: readonly PrintedScore[];
};

/** `members` are the cells that a figure counts. */
export type PrintedFigure = {
  name: string;
  members: readonly number[];
  n: number;
  share: PrintedShare;
  /** The least and the greatest number of favourable answers that print so. */
  window: readonly [number, number];
  segments: readonly Segment[] | null;
};

/** The mean score of a group on a scale that the item counts in. */
export type PrintedScore = {
  name: string;
  members: readonly number[];
  /** From 0 to 100. */
  value: number;
  /** How many have a score, and the sum of their scores, each from 0 to 1. */
  n: number;
  sum: number;
  /** By row: what part of its score each of its answers is; 0 for a row without a score. */
  weights: readonly number[];
};
