import type { Viewer } from "#app/accounts/viewer.ts";
import { formatDate } from "#app/calendar/format-date.server.ts";
import type { Language } from "#app/i18n/language.ts";
import { findTimeZone } from "#app/school/classes/schools-queries.server.ts";
import type { Db } from "#db/connection.ts";
import { findCohort } from "../tokens/holder.server.ts";
import { listOpenWaves } from "../tokens/tokens-queries.server.ts";
import { fillIn } from "./survey-text.ts";
import { surveyWords } from "./words.server.ts";

export type SurveyInvitation = { wave: string; title: string; text: string; until: string; button: string };

/**
 * The open surveys that ask this person. It says the same before, during and after answering: what is on a pupil's page
 * must not tell a passer-by who has taken part, and whoever went to the help page needs the way back.
 */
export async function listInvitations(
  db: Db,
  viewer: Viewer,
  language: Language,
  now = Date.now(),
): Promise<SurveyInvitation[]> {
  const cohort = await findCohort(db, viewer);
  const waves = cohort ? await listOpenWaves(db, viewer.schoolId, cohort, now) : [];
  if (waves.length === 0) return [];
  const timeZone = await findTimeZone(db, viewer.schoolId);
  const { title, invitation } = surveyWords(language);
  return waves.map(({ waveId, closesAt }) => {
    const until = fillIn(invitation.until, {
      until: formatDate(language, closesAt - 1, timeZone),
    });
    return { wave: waveId, title, text: invitation.text, until, button: invitation.button };
  });
}
