import { redirect } from "react-router";
import { cardCookie } from "#app/accounts/cookies.server.ts";
import { isSecret } from "#app/accounts/token.server.ts";
import { languageContext } from "#app/request-context.ts";
import type { Route } from "./+types/take-card-action.ts";

/** The address on a printed card. Its secret leaves the address at once: it must not stay on the screen or in the history. */
export function loader({ params, context }: Route.LoaderArgs) {
  const headers = new Headers({ "referrer-policy": "no-referrer" });
  // Only what has a secret's shape goes into a header.
  headers.set("set-cookie", isSecret(params.secret) ? cardCookie.write(params.secret) : cardCookie.clear());
  return redirect(`/${context.get(languageContext)}/card`, { status: 303, headers });
}
