import type { Instrument } from "../questionnaires/instrument.ts";
import { answersTo, scoresOn, type Answered, type Scored } from "./answered.ts";
import { toFive } from "./coding.ts";
import { formGroupings, type Partition } from "./groupings.ts";
import { footnotesOf } from "./footnotes.ts";
import { answersByGroup, groupsAround, itemResults, type Answers } from "./item-results.ts";
import type { Showing } from "./ladders.ts";
import { settleNotStated, type Dimension } from "./not-stated.ts";
import type { Plan } from "./plan.ts";
import type { Policy } from "./policy.ts";
import type { Eligible } from "./population.ts";
import { questionsOf } from "./questions.ts";
import { reliabilityResults } from "./reliability-results.ts";
import type { Grouping, GroupingId, ItemResult, Limit, Release, ScaleResult } from "./release.ts";
import { responseByBand, responseOf } from "./response.ts";
import type { Row } from "./row.ts";
import { scaleResult } from "./scale-results.ts";
import { scalesOf } from "./scales.ts";

/** A sealed wave of one instrument. */
export type Survey = {
  instrument: Instrument;
  rows: readonly Row[];
  eligible: Eligible;
  wave: Release["wave"];
};

/** A release before the audit, with the places of the rows that were counted in each group. */
export type Draft = {
  release: Omit<Release, "hash" | "trends">;
  partitions: readonly Partition[];
};

/** What is reckoned once of a survey, whatever of it is shown. */
export type Reckoning = {
  survey: Survey;
  policy: Policy;
  dimensions: readonly Dimension[];
  partitions: readonly Partition[];
  /** By row: what it counts as, in all that rows are told apart by. */
  countedAs: readonly string[];
  answered: readonly Answered[];
  scored: readonly Scored[];
  /** By item, by group of all groupings. */
  answers: readonly (readonly Answers[])[];
};

export function reckonGroups(survey: Survey, policy: Policy): Reckoning {
  const { instrument, rows, eligible } = survey;
  const dimensions = settleNotStated(instrument.background, rows, policy.fewestNotStated);
  const partitions = formGroupings(dimensions, rows.length, eligible.byBand ?? {}, policy);
  return reckon(survey, policy, dimensions, partitions);
}

export function reckon(
  survey: Survey,
  policy: Policy,
  dimensions: readonly Dimension[],
  partitions: readonly Partition[],
): Reckoning {
  const { instrument, rows } = survey;
  const answered = questionsOf(instrument).map((question) => answersTo(question, rows, policy));
  const scales = scalesOf(
    instrument,
    answered.map(({ question }) => question),
  );
  const scored = scales.map((scale) => scoresOn(scale, rows, partitions, policy));
  const around = groupsAround(partitions);
  const answers = answered.map((one) => answersByGroup(one, partitions, around));
  const countedAs = rows.map(({ way }, row) =>
    [way ?? "account", ...dimensions.map(({ values }) => values[row] ?? "–")].join(" "),
  );
  return { survey, policy, dimensions, partitions, countedAs, answered, scored, answers };
}

/** All that the plan shows; where it is not all, why. */
export function draftOf(reckoning: Reckoning, plan: Plan): Draft {
  return draftAs(reckoning, plan, "groups", null, "audit");
}
export function draftOfTotal(reckoning: Reckoning, plan: Plan, reason: Limit): Draft {
  return draftAs(reckoning, plan, "total", reason, reason);
}
/** Nothing but how many answered. */
export function draftOfResponse(reckoning: Reckoning, reason: Limit): Draft {
  const nothing: Plan = { groupings: [], items: new Map(), scores: new Map() };
  return draftAs(reckoning, nothing, "response", reason, reason);
}

function draftAs(
  reckoning: Reckoning,
  plan: Plan,
  extent: Release["extent"],
  limitedBy: Limit | null,
  reason: Limit,
): Draft {
  const { survey, policy, dimensions, scored } = reckoning;
  const { instrument, rows, eligible, wave } = survey;
  const { id, version, hash, validated } = instrument;
  const isAsked = instrument.background.length > 0;
  const partitions = reckoning.partitions.map((partition): Partition => {
    const isNone = extent !== "response" && partition.id !== "total" && !isAsked;
    const isKept =
      plan.groupings.includes(partition.id) || (partition.withheld !== null && extent === "groups");
    return isKept || isNone ? partition : { id: partition.id, withheld: reason, groups: [] };
  });
  const groupings = partitions.map((partition) => groupingOf(reckoning, partition, plan));
  const band = partitions.find((partition) => partition.id === "band")!;
  const response = {
    ...responseOf(rows.length, eligible, policy),
    byBand: responseByBand(band, dimensions, eligible),
  };
  const body = {
    policy: policy.name,
    k: policy.k,
    kAdultHarm: policy.kAdultHarm,
    instrument: { id, version, hash, validated },
    wave,
    extent,
    limitedBy,
    response,
    groupings,
    reliability: plan.groupings.includes("total")
      ? reliabilityResults(
          scored.map(({ scale }) => scale),
          rows,
          policy,
        )
      : [],
  };
  const ways = new Set(rows.map(({ way }) => way ?? "account"));
  return { release: { ...body, footnotes: footnotesOf(body, dimensions, ways.size > 1) }, partitions };
}

function groupingOf(reckoning: Reckoning, partition: Partition, plan: Plan): Grouping {
  const { id } = partition;
  if (partition.withheld !== null) return { id, status: "withheld", reason: partition.withheld };
  const items = itemsIn(reckoning, id, plan);
  const scales = reckoning.scored.map((one) => scaleIn(reckoning, id, one, items, plan));
  const groups = partition.groups.map(({ values, rows: { length } }) => ({ values, n: toFive(length) }));
  return { id, status: "released", groups, scales, items };
}

/** One item, by its place, in each grouping of the plan. */
export function resultsOf(
  { survey, policy, answered, answers }: Reckoning,
  ids: readonly GroupingId[],
  place: number,
  showing: Showing,
): ItemResult[] {
  const own = answers[place]!.filter(({ grouping }) => ids.includes(grouping));
  return itemResults(answered[place]!, ids, own, showing, survey.eligible, policy);
}

export function itemsIn({ answered }: Reckoning, id: GroupingId, { groupings, items }: Plan): ItemResult[] {
  return answered.map(({ question }) => items.get(question.id)![groupings.indexOf(id)]!);
}

export function scaleIn(
  { survey: { eligible }, policy, partitions }: Reckoning,
  id: GroupingId,
  scored: Scored,
  items: readonly ItemResult[],
  { scores }: Plan,
): ScaleResult {
  const { domain, subDomain } = scored.scale;
  const partition = partitions.find((one) => one.id === id)!;
  const hasScores = scores.get(`${domain}/${subDomain ?? ""}`)?.includes(id) ?? false;
  return scaleResult(scored, items, hasScores, { partition, eligible, policy });
}
