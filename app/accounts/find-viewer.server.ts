import { log } from "#app/log.server.ts";
import type { Db } from "#db/connection.ts";
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
  if (!parsed) return undefined;
  const session = await findSession(db, parsed.id);
  if (!session || !provesSecret(parsed.secret, session.secretHash)) return undefined;
  if (isExpired(session, session.viewer.roles, now)) {
    await bestEffort(removeSession(db, parsed.id));
    return undefined;
  }
  if (isWorthNoting(session, now)) await bestEffort(touchSession(db, parsed.id, now));
  return session.viewer;
}

/** With a full disk people can still read: an unnoted visit only ends the session earlier. */
async function bestEffort(write: Promise<void>): Promise<void> {
  await write.catch(() => log("error", "session-not-noted"));
}
