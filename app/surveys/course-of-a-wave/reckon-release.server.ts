import { hash } from "node:crypto";
import { createAuditor } from "#app/surveys/auditor/create-auditor.ts";
import type { Release } from "#app/surveys/release/release.ts";
import { releaseSurvey, type ReleaseInput } from "#app/surveys/release/release-survey.ts";

/** Here alone what makes a release and what audits it meet. */
export function reckonRelease(input: ReleaseInput): Release {
  return releaseSurvey(input, { createAuditor, sha256: (text) => hash("sha256", text) });
}
