import type { Instrument } from "#app/surveys/questionnaires/instrument.ts";
import { answersTo, scoresOn, type Answered } from "./answered.ts";
import { toFive } from "./coding.ts";
import { formGroupings, type Partition } from "./groupings.ts";
import { footnotesOf } from "./footnotes.ts";
import { itemResult } from "./item-results.ts";
import { nestsOf } from "./nests.ts";
import { settleNotStated, type Dimension } from "./not-stated.ts";
import type { Policy } from "./policy.ts";
import type { Eligible } from "./population.ts";
import { questionsOf } from "./questions.ts";
import { reliabilityResults } from "./reliability-results.ts";
import { groupingIds, type Grouping, type GroupingId, type Limit, type Release } from "./release.ts";
import { responseByBand, responseOf } from "./response.ts";
import type { Row } from "./row.ts";
import { scaleResults, type ItemResults } from "./scale-results.ts";
import { scalesOf } from "./scales.ts";
import { withoutTellingScores } from "./telling-scores.ts";
import { withoutUndoneCodes } from "./undone-codes.ts";

/** A sealed wave of one instrument. */
export type Survey = {
  instrument: Instrument;
  rows: readonly Row[];
  eligible: Eligible;
  wave: Release["wave"];
};

/** A release before the audit, with the places of the rows that were counted in each group. */
export type Draft = { release: Omit<Release, "hash" | "trends">; partitions: Partition[] };

export function draftOfGroups(survey: Survey, policy: Policy): Draft {
  const { instrument, rows, eligible } = survey;
  const dimensions = settleNotStated(instrument.background, rows, policy.k);
  return draftOf(
    survey,
    dimensions,
    formGroupings(dimensions, rows.length, eligible.byBand ?? {}, policy.k),
    policy,
  );
}

export function draftOfTotal(survey: Survey, policy: Policy, reason: Limit): Draft {
  const isAsked = survey.instrument.background.length > 0;
  const partitions = formGroupings([], survey.rows.length, {}, policy.k).map((partition) =>
    partition.id === "total" || !isAsked ? partition : nothing(partition.id, reason),
  );
  return limited(draftOf(survey, [], partitions, policy), "total", reason);
}

/** Nothing but how many answered. */
export function draftOfResponse(survey: Survey, policy: Policy, reason: Limit): Draft {
  const partitions = groupingIds.map((id) => nothing(id, reason));
  return limited(draftOf(survey, [], partitions, policy), "response", reason);
}

/** All figures of the given groups of rows. */
export function draftOf(
  survey: Survey,
  dimensions: readonly Dimension[],
  partitions: Partition[],
  policy: Policy,
): Draft {
  const { instrument, rows, eligible, wave } = survey;
  const { id, version, hash, validated } = instrument;
  const answered = questionsOf(instrument).map((question) => answersTo(question, rows));
  const scales = scalesOf(
    instrument,
    answered.map(({ question }) => question),
  );
  const scored = scales.map((scale) => scoresOn(scale, rows, policy.leastAnswered));
  const itemsOf = itemsByGrouping(answered, partitions, eligible, policy);
  const groupings = withoutTellingScores(
    partitions.map((partition, index): Grouping => {
      if (partition.withheld !== null)
        return { id: partition.id, status: "withheld", reason: partition.withheld };
      const items = itemsOf[index]!;
      const groups = partition.groups.map(({ values, rows: { length } }) => ({ values, n: toFive(length) }));
      const results = scaleResults(scored, items, { answered, partition, eligible, policy });
      return { id: partition.id, status: "released", groups, scales: results, items: [...items.shown] };
    }),
  );
  const isShown = (one: GroupingId) =>
    partitions.some((partition) => partition.id === one && partition.withheld === null);
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
    extent: "groups" as const,
    limitedBy: null,
    response,
    groupings,
    reliability: isShown("total") ? reliabilityResults(scales, rows, policy) : [],
  };
  return { release: { ...body, footnotes: footnotesOf(body, dimensions) }, partitions };
}

/** By partition; each item is looked at across all of them. */
function itemsByGrouping(
  answered: readonly Answered[],
  partitions: readonly Partition[],
  eligible: Eligible,
  policy: Policy,
): ItemResults[] {
  const nests = nestsOf(partitions);
  const byItem = answered.map((one) => {
    const reckoned = partitions.map((partition) => itemResult(one, partition, eligible, policy));
    return { reckoned, shown: withoutUndoneCodes(one, partitions, reckoned, nests) };
  });
  return partitions.map((_, place) => ({
    shown: byItem.map(({ shown }) => shown[place]!),
    reckoned: byItem.map(({ reckoned }) => reckoned[place]!),
  }));
}

function nothing(id: GroupingId, withheld: Limit): Partition {
  return { id, withheld, groups: [] };
}

function limited({ release, partitions }: Draft, extent: "total" | "response", limitedBy: Limit): Draft {
  return { release: { ...release, extent, limitedBy }, partitions };
}
