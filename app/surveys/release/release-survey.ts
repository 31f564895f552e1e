import { audit } from "./audit/audit.ts";
import { canonicalJson } from "./canonical.ts";
import { draftOfGroups, draftOfResponse, draftOfTotal, type Draft, type Survey } from "./draft.ts";
import { sdc1 } from "./policy.ts";
import type { Release } from "./release.ts";
import { trendAgainst, type EarlierRelease } from "./trend.ts";

export type ReleaseInput = Survey & { earlierReleases?: readonly EarlierRelease[] };

/**
 * Policy SDC-1: from the rows of a sealed wave to all that may ever be shown of it. The auditor fails closed: if it finds
 * anything, only the whole school is shown, and if it finds anything there, nothing but the response.
 */
export function releaseSurvey(
  { earlierReleases = [], ...survey }: ReleaseInput,
  sha256: (text: string) => string,
): Release {
  const { release } = safeDraft(survey);
  const trends = earlierReleases
    .filter((earlier) => earlier.release.instrument.id === release.instrument.id)
    .toSorted((one, other) => other.release.wave.closesAt - one.release.wave.closesAt)
    .map((earlier) => trendAgainst({ release, instrument: survey.instrument }, earlier));
  const body = { ...release, trends };
  return { ...body, hash: sha256(canonicalJson(body)) };
}

function safeDraft(survey: Survey): Draft {
  if (survey.rows.length < sdc1.k || survey.eligible.total < sdc1.k)
    return draftOfResponse(survey, sdc1, "few-respondents");
  if (survey.eligible.total >= sdc1.fewestEligibleForGroups) {
    const draft = draftOfGroups(survey, sdc1);
    if (isClean(draft, survey)) return draft;
  }
  const reason = survey.eligible.total < sdc1.fewestEligibleForGroups ? "few-eligible" : "audit";
  const draft = draftOfTotal(survey, sdc1, reason);
  return isClean(draft, survey) ? draft : draftOfResponse(survey, sdc1, "audit");
}

function isClean({ release, partitions }: Draft, { instrument, rows }: Survey): boolean {
  return audit(release, { instrument, rows, counted: partitions }).length === 0;
}
