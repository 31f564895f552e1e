import { findSpraying } from "#app/accounts/find-spraying.server.ts";
import { holdsRole, type Viewer } from "#app/accounts/viewer.ts";
import { formatDate } from "#app/calendar/format-date.server.ts";
import type { Language } from "#app/i18n/language.ts";
import { findTimeZone } from "#app/school/classes/schools-queries.server.ts";
import type { Db } from "#db/connection.ts";

/** The day on which somebody tried one password on so many names of the school. */
export type ShownSpraying = { day: string; names: number; opened: number };

/** For a head, and for whoever runs the server. */
export async function showSpraying(
  db: Db,
  viewer: Viewer,
  language: Language,
): Promise<ShownSpraying | null> {
  const isOperator = holdsRole(viewer, "operator");
  if (!holdsRole(viewer, "head") && !isOperator) return null;
  const ofSchool = await findSpraying(db, viewer.schoolId);
  const found = ofSchool ?? (isOperator ? await findSpraying(db, undefined) : undefined);
  if (!found) return null;
  const { at, names, opened } = found;
  return { day: formatDate(language, at, await findTimeZone(db, viewer.schoolId)), names, opened };
}
