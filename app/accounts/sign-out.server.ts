import type { RouterContextProvider } from "react-router";
import { officeContext, viewerContext } from "#app/request-context.ts";
import { withoutWaiting } from "#app/without-waiting.server.ts";
import { cardCookie, sessionCookie } from "./cookies.server.ts";
import { endAllSessions, endSession } from "./ended-sessions.server.ts";

/**
 * Ends the viewer's session, or all of the account's. Returns the headers that make the browser forget it too.
 * `Clear-Site-Data` leaves "cache" out: private pages are `no-store`, and without it the next child on a slow line
 * need not load scripts and fonts anew.
 */
export async function signOut(
  context: Readonly<RouterContextProvider>,
  everywhere = false,
): Promise<Headers> {
  const { db } = context.get(officeContext);
  const viewer = context.get(viewerContext);
  if (viewer) {
    const ending = everywhere ? endAllSessions(db, viewer) : endSession(db, viewer.sessionId);
    await withoutWaiting(ending, "session-not-ended", 200);
  }
  context.set(viewerContext, undefined);
  const headers = forgetPerson();
  headers.set("clear-site-data", '"storage"');
  return headers;
}

/** The cookies by which a browser knows somebody: a card that was shown and not answered would still ask for them by name. */
export function forgetPerson(): Headers {
  const headers = new Headers();
  headers.append("set-cookie", sessionCookie.clear());
  headers.append("set-cookie", cardCookie.clear());
  return headers;
}
