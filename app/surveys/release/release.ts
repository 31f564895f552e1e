import type { DomainId, InstrumentId, SubDomainId } from "#app/surveys/questionnaires/instrument.ts";

/** All that any screen, table or paper may show of a wave: made once when it is sealed, then never changed. */
export type Release = {
  policy: string;
  k: number;
  kAdultHarm: number;
  instrument: { id: InstrumentId; version: number; hash: string; validated: boolean };
  wave: { id: string; opensAt: number; closesAt: number };
  /** How much of it could be released at all, and why not all. */
  extent: "groups" | "total" | "response";
  limitedBy: Limit | null;
  response: Response;
  /** All six, in this order; those that are not shown say why. */
  groupings: Grouping[];
  reliability: Reliability[];
  trends: Trend[];
  footnotes: Footnote[];
  /** SHA-256 of the canonical JSON of everything else here. */
  hash: string;
};
export type Limit = "few-respondents" | "few-eligible" | "audit";

export type Response = {
  eligible: number;
  /** To the nearest five. */
  respondents: number | "<10";
  /** Of those invited, by the rounded number; null with fewer than ten. */
  percent: number | null;
  /** Too few answered for any comparison to be marked. */
  isLow: boolean;
  /** By the bands as released; empty where they are not. */
  byBand: { values: string[]; eligible: number; respondents: number; percent: number }[];
};

export const groupingIds = ["total", "band", "gender", "language", "band-gender", "band-language"] as const;
export type GroupingId = (typeof groupingIds)[number];
export type DimensionId = "band" | "gender" | "language";

export type Grouping = ReleasedGrouping | { id: GroupingId; status: "withheld"; reason: GroupingReason };
/** `not-asked`: the instrument has no such question. `few-groups`: all in one group, or all but too few. */
export type GroupingReason = "not-asked" | "few-groups" | "small-group" | Limit;
export type ReleasedGrouping = {
  id: GroupingId;
  status: "released";
  groups: Group[];
  scales: ScaleResult[];
  items: ItemResult[];
};
/** `values` lists, by dimension, the options joined in this group; `n` is to the nearest five. */
export type Group = { values: GroupValues; n: number };
export type GroupValues = Partial<Record<DimensionId, string[]>>;
/** Stands among the values of a dimension where not stated is a group of its own. */
export const notStated = "not-stated";

/** A result is shown for all groups of a grouping or for none: `figures` has one for each group, in their order. */
type Result<Figure> = { withheld: null; figures: Figure[] } | { withheld: ResultReason; figures: [] };
/**
 * `adult-harm`: never shown by this grouping. `small-group`: too few answers in some group. `given-away`: together with
 * what is shown it would tell something withheld.
 */
export type ResultReason = "adult-harm" | "small-group" | "given-away";

export type ScaleId = { domain: DomainId; subDomain: SubDomainId | null };
/** A domain (`subDomain` null) or a sub-domain. What adults did counts in its sub-domain alone. */
export type ScaleResult = ScaleId & Result<ScaleFigure>;
export type ScaleFigure = {
  n: number;
  /** Null where it would say more about an item than may be said. */
  score: Score | null;
  /** The mean of its items’ shares as released. */
  favourable: Percent;
};
/** From 0, the worst, to 100, the best. */
export type Score = { value: number; sd: number; low: number; high: number };

/**
 * To the nearest `unit`. `at-most` and `at-least` are coded: the true per cent is anywhere beyond, and has no interval.
 */
export type Percent =
  | { percent: number; unit: number; bound: "exact"; low: number; high: number }
  | { percent: number; unit: number; bound: "at-most" | "at-least"; low: null; high: null };

export type ItemResult = { id: string } & Result<ItemFigure>;
export type ItemFigure = {
  n: number;
  skipped: number | "<10";
  favourable: Percent;
  /** Per cent by step, rare steps joined with a neighbour; null with fewer than thirty answers, or where it tells too much. */
  distribution: Segment[] | null;
};
/** `steps` are places on the item’s scale, the first is 0. */
export type Segment = { steps: number[]; percent: number };

/** For the whole school; null where it can’t be reckoned. */
export type Reliability = ScaleId & { n: number; alpha: number | null; omega: number | null; isLow: boolean };

export type Footnote =
  | {
      note:
        | "not-validated"
        | "chance-only"
        | "low-response"
        | "coded"
        | "coarse"
        | "adult-harm-apart"
        | "rounded"
        | "slips-in-whole";
    }
  | { note: "not-stated-spread" | "not-stated-own" | "merged"; dimension: DimensionId };

export type Trend =
  | { wave: Release["wave"]; hash: string; status: "withheld"; reason: TrendReason }
  | { wave: Release["wave"]; hash: string; status: "released"; marked: boolean; groupings: TrendGrouping[] };
export type TrendReason = "too-soon" | "other-policy" | "no-result";
export type TrendGrouping = { id: GroupingId; groups: TrendGroup[] };
export type TrendGroup = { values: GroupValues; scales: ScaleTrend[]; items: ItemTrend[] };
export type ScaleTrend = ScaleId & {
  score: Difference & { p: number; pHolm: number };
  favourable: Difference | null;
  /** `unmarked` where the response of either wave is too low to compare. */
  verdict: "better" | "worse" | "no-change" | "unmarked";
};
export type ItemTrend = { id: string; favourable: Difference };
/** In points; `low` and `high` bound the difference. */
export type Difference = { earlier: number; later: number; difference: number; low: number; high: number };
