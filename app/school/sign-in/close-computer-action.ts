import { redirect, redirectDocument } from "react-router";
import { classCookie } from "#app/accounts/cookies.server.ts";
import { signOut } from "#app/accounts/sign-out.server.ts";
import { languageContext, officeContext } from "#app/request-context.ts";
import { removeOpening } from "./class-openings-queries.server.ts";
import { findOpenComputer } from "./open-class-computer.server.ts";
import type { Route } from "./+types/close-computer-action.ts";

/** Anyone at the computer may take it back from the class: that only ever makes it safer. */
export async function action({ request, context }: Route.ActionArgs) {
  const { db } = context.get(officeContext);
  const opening = await findOpenComputer(db, classCookie.read(request.headers));
  if (opening) await removeOpening(db, opening.id);
  const headers = await signOut(context);
  headers.append("set-cookie", classCookie.clear());
  return redirectDocument(`/${context.get(languageContext)}/sign-in`, { status: 303, headers });
}

export function loader({ context }: Route.LoaderArgs) {
  return redirect(`/${context.get(languageContext)}/class-sign-in`);
}
