import type { Auditor, Evidence } from "./auditor.ts";
import { canonicalJson } from "./canonical.ts";
import { draftOf, draftOfResponse, draftOfTotal, reckonGroups, type Draft, type Survey } from "./draft.ts";
import { planFor } from "./plan.ts";
import { sdc2 } from "./policy.ts";
import type { Release } from "./release.ts";
import { trendAgainst, type EarlierRelease } from "./trend.ts";

export type ReleaseInput = Survey & { earlierReleases?: readonly EarlierRelease[] };
export type ReleaseTools = {
  createAuditor: (evidence: Evidence) => Auditor;
  sha256: (text: string) => string;
};

/**
 * Policy SDC-2: from the rows of a sealed wave to all that may ever be shown of it. What the auditor finds to tell too much
 * is shown less of until he finds nothing; where that doesn’t help, only the whole school is shown, and if not even that
 * is safe, nothing but the response.
 */
export function releaseSurvey(
  { earlierReleases = [], ...survey }: ReleaseInput,
  { createAuditor, sha256 }: ReleaseTools,
): Release {
  const { release } = safeDraft(survey, createAuditor);
  const trends = earlierReleases
    .filter((earlier) => earlier.release.instrument.id === release.instrument.id)
    .toSorted((one, other) => other.release.wave.closesAt - one.release.wave.closesAt)
    .map((earlier) => trendAgainst({ release, instrument: survey.instrument }, earlier));
  const body = { ...release, trends };
  return { ...body, hash: sha256(canonicalJson(body)) };
}

function safeDraft(survey: Survey, createAuditor: ReleaseTools["createAuditor"]): Draft {
  // The auditor looks where he looked before, so what he finds first depends on the order; a key is random.
  const inOrder = survey.rows.toSorted((one, other) => (one.key < other.key ? -1 : 1));
  const reckoning = reckonGroups({ ...survey, rows: inOrder }, sdc2);
  const { instrument, rows, eligible } = reckoning.survey;
  if (rows.length < sdc2.k || eligible.total < sdc2.k) return draftOfResponse(reckoning, "few-respondents");
  const { partitions: counted, countedAs } = reckoning;
  const auditor = createAuditor({ instrument, rows, counted, countedAs });
  const isSmall = eligible.total < sdc2.fewestEligibleForGroups;
  const reason = isSmall ? "few-eligible" : "audit";
  const plans = [
    () => (isSmall ? undefined : planFor(reckoning, auditor)),
    () => planFor(reckoning, auditor, [["total"]]),
  ];
  for (const [index, planned] of plans.entries()) {
    const plan = planned();
    const draft = plan && (index === 0 ? draftOf(reckoning, plan) : draftOfTotal(reckoning, plan, reason));
    // All of it together once more: what was put together of safe parts must be safe as it stands.
    if (draft && auditor.ofRelease(draft.release).length === 0) return draft;
  }
  return draftOfResponse(reckoning, "audit");
}
