import type { RouterContextProvider } from "react-router";
import { recordAudit } from "#app/audit/audit-queries.server.ts";
import { officeContext, viewerContext } from "#app/request-context.ts";
import { withoutWaiting } from "#app/without-waiting.server.ts";
import { cardCookie, sessionCookie } from "./cookies.server.ts";
import { endSession } from "./ended-sessions.server.ts";
import { removeSessionsOf } from "./sessions-queries.server.ts";

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
  if (viewer && everywhere) {
    const { accountId, schoolId } = viewer;
    await db.transaction().execute(async (trx) => {
      await removeSessionsOf(trx, accountId);
      await recordAudit(trx, { action: "signed-out-everywhere", schoolId, actorId: accountId });
    });
  } else if (viewer) {
    await withoutWaiting(endSession(db, viewer.sessionId), "session-not-ended", 200);
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
