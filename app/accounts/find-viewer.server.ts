import { withoutWaiting } from "#app/without-waiting.server.ts";
import type { Db } from "#db/connection.ts";
import { hasEnded } from "./ended-sessions.server.ts";
import { isExpired, isWorthNoting } from "./session.ts";
import { findSession, removeSession, touchSession } from "./sessions-queries.server.ts";
import { parseToken, provesSecret } from "./token.server.ts";
import type { Viewer } from "./viewer.ts";

/** The person behind a session token; undefined when it is forged, ended, or too long idle. */
export async function findViewer(
  db: Db,
  token: string | undefined,
  now = Date.now(),
): Promise<Viewer | undefined> {
  const parsed = parseToken(token);
  if (!parsed || hasEnded(parsed.id)) return undefined;
  const session = await findSession(db, parsed.id);
  if (!session || !provesSecret(parsed.secret, session.secretHash)) return undefined;
  if (isExpired(session, session.viewer.roles, now)) {
    await withoutWaiting(removeSession(db, parsed.id), "session-not-noted");
    return undefined;
  }
  // An unnoted visit only ends the session earlier.
  if (isWorthNoting(session, now))
    await withoutWaiting(touchSession(db, parsed.id, now), "session-not-noted");
  // It may have ended in another tab while this one was read.
  return hasEnded(parsed.id) ? undefined : session.viewer;
}
