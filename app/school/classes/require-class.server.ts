import { data, type RouterContextProvider } from "react-router";
import { requireRole } from "#app/accounts/guards.server.ts";
import { languageContext, officeContext } from "#app/request-context.ts";
import { findClass } from "./classes-queries.server.ts";

/** The class of an address, if it is one of the viewer's; with what every page of a class asks for. */
export async function requireClass(context: Readonly<RouterContextProvider>, classId: string) {
  const viewer = requireRole(context, "teacher", "head");
  const { db } = context.get(officeContext);
  const schoolClass = await findClass(db, viewer, classId);
  if (!schoolClass) throw data(null, { status: 404 });
  return { db, viewer, schoolClass, language: context.get(languageContext) };
}
