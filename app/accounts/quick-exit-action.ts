import { redirect } from "react-router";
import { env } from "#app/env.server.ts";
import { logError } from "#app/log.server.ts";
import { languageContext, requestIdContext } from "#app/request-context.ts";
import { forgetPerson, signOut } from "./sign-out.server.ts";
import type { Route } from "./+types/quick-exit-action.ts";

/** Ends the session and leads to the neutral site; a beacon (`answer=none`), whose page has gone there itself, gets no address. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData().catch(() => new FormData());
  const headers = await endSession(context, request);
  // "cache" empties the back-forward cache too; whoever leaves in a hurry does not mind loading anew.
  headers.set("clear-site-data", '"cache", "storage"');
  if (form.get("answer") === "none") return new Response(null, { status: 204, headers });
  return redirect(env.neutralSite, { status: 303, headers });
}

/** Only a post leaves: a link or a picture on another page must not sign anybody out. */
export function loader({ context }: Route.LoaderArgs) {
  return redirect(`/${context.get(languageContext)}`);
}

/** Whatever happens to the database, the person gets away from here and the browser forgets who it was. */
async function endSession(context: Route.ActionArgs["context"], request: Request): Promise<Headers> {
  try {
    return await signOut(context);
  } catch (error) {
    logError(error, request, context.get(requestIdContext));
    return forgetPerson();
  }
}
