import { data, redirect, redirectDocument } from "react-router";
import { classCookie, sessionCookie } from "#app/accounts/cookies.server.ts";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { languageContext, officeContext } from "#app/request-context.ts";
import { findClass } from "#app/school/classes/classes-queries.server.ts";
import { openClassComputer } from "./open-class-computer.server.ts";
import type { Route } from "./+types/open-computer-action.ts";

/** A teacher gives the computer they sit at to one of their classes, and is signed out of it. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db } = context.get(officeContext);
  const viewer = requireViewer(context);
  const schoolClass = await findClass(db, viewer, params.class);
  if (!schoolClass) throw data(null, { status: 404 });
  const token = await openClassComputer(db, { viewer, schoolClass });
  const headers = new Headers({ "clear-site-data": '"storage"' });
  headers.append("set-cookie", sessionCookie.clear());
  headers.append("set-cookie", classCookie.write(token));
  return redirectDocument(`/${schoolClass.language}/class-sign-in`, { status: 303, headers });
}

export function loader({ params, context }: Route.LoaderArgs) {
  return redirect(`/${context.get(languageContext)}/classes/${params.class}`);
}
