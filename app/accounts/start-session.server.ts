import type { Db } from "#db/connection.ts";
import { mostSessions, noteSignIn } from "./sign-in-limit.server.ts";
import { sweepFailures } from "./sign-in-failures-queries.server.ts";
import {
  createSession,
  keepNewestSessions,
  removeSession,
  sweepSessions,
} from "./sessions-queries.server.ts";
import { newToken } from "./token.server.ts";
import type { SessionKind } from "./way-in.ts";

type NewSession = {
  accountId: string;
  schoolId: string;
  kind: SessionKind;
  /** Whoever was signed in on this browser is so no longer. */
  oldSessionId: string | undefined;
};

/** Signs somebody in and returns the token for the cookie: always a new one, so a planted token is worth nothing. Call it in a transaction. */
export async function startSession(db: Db, session: NewSession, now: number): Promise<string> {
  const { id, secretHash, token } = newToken();
  await createSession(db, {
    id,
    secret_hash: secretHash,
    account_id: session.accountId,
    kind: session.kind,
    created_at: now,
    seen_at: now,
  });
  if (session.oldSessionId) await removeSession(db, session.oldSessionId);
  await keepNewestSessions(db, session.accountId, mostSessions);
  await noteSignIn(db, session, now);
  await sweepSessions(db, now);
  await sweepFailures(db, now);
  return token;
}
