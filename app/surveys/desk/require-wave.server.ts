import { data, type RouterContextProvider } from "react-router";
import { requireRole } from "#app/accounts/guards.server.ts";
import type { Role } from "#app/accounts/viewer.ts";
import { languageContext, officeContext } from "#app/request-context.ts";
import { findSchool } from "#app/school/classes/schools-queries.server.ts";
import { formatsFor } from "./formats.server.ts";
import { deskWords } from "./words.server.ts";
import { findWave } from "#app/surveys/waves/waves-queries.server.ts";

type Context = Readonly<RouterContextProvider>;
type Roles = [Role, ...Role[]];

const readers: Roles = ["psychologist", "head"];

/** What every page here begins with: who looks, at which school, in which words. */
export async function requireSurveyDesk(context: Context, roles: Roles = readers) {
  const viewer = requireRole(context, ...roles);
  const { db } = context.get(officeContext);
  const language = context.get(languageContext);
  const school = await findSchool(db, viewer.schoolId);
  if (!school) throw data(null, { status: 404 });
  const formats = formatsFor(language, school.timeZone);
  return { viewer, db, language, school, formats, messages: deskWords(language) };
}

/** The same with a wave of this school; others are not there. */
export async function requireWave(context: Context, waveId: string, roles: Roles = readers) {
  const desk = await requireSurveyDesk(context, roles);
  const wave = await findWave(desk.db, desk.viewer, waveId);
  if (!wave) throw data(null, { status: 404 });
  return { ...desk, wave };
}
