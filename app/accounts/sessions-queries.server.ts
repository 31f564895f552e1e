import { latestEnd } from "#app/calendar/clock.ts";
import type { Db } from "#db/connection.ts";
import { prepareQuery } from "#db/prepared-query.ts";
import type { Row } from "#db/schema.ts";
import { longestIdle } from "./session.ts";
import type { Viewer } from "./viewer.ts";

type FoundSession = { secretHash: Uint8Array; createdAt: number; seenAt: number; viewer: Viewer };

const sessionWithPerson = prepareQuery((db, { id }: { id: string }) =>
  db
    .selectFrom("sessions")
    .innerJoin("accounts", "accounts.id", "sessions.account_id")
    .innerJoin("memberships", "memberships.account_id", "accounts.id")
    .select(["sessions.secret_hash", "sessions.kind", "sessions.created_at", "sessions.seen_at"])
    .select("accounts.id as account_id")
    .select(["accounts.given_name", "accounts.family_name", "accounts.language"])
    .select(["memberships.school_id", "memberships.role"])
    .where("sessions.id", "=", id)
    .orderBy("memberships.created_at")
    .orderBy("memberships.school_id"),
);

/** A session with its person, in one query: it runs on every request. */
export async function findSession(db: Db, id: string): Promise<FoundSession | undefined> {
  const { rows } = await sessionWithPerson(db, { id });
  const [first] = rows;
  if (!first) return undefined;
  return {
    secretHash: first.secret_hash,
    createdAt: first.created_at,
    seenAt: first.seen_at,
    viewer: {
      accountId: first.account_id,
      sessionId: id,
      signedInBy: first.kind,
      schoolId: first.school_id,
      givenName: first.given_name,
      familyName: first.family_name,
      language: first.language,
      roles: rows.filter((row) => row.school_id === first.school_id).map((row) => row.role),
    },
  };
}

export async function createSession(db: Db, session: Row<"sessions">): Promise<void> {
  await db.insertInto("sessions").values(session).execute();
}

export async function touchSession(db: Db, id: string, now: number): Promise<void> {
  await db.updateTable("sessions").set({ seen_at: now }).where("id", "=", id).execute();
}

export async function removeSession(db: Db, id: string): Promise<void> {
  await db.deleteFrom("sessions").where("id", "=", id).execute();
}

export async function removeSessions(db: Db, ids: readonly string[]): Promise<void> {
  await db.deleteFrom("sessions").where("id", "in", ids).execute();
}

export async function listSessionIds(db: Db, accountId: string): Promise<string[]> {
  const rows = await db.selectFrom("sessions").select("id").where("account_id", "=", accountId).execute();
  return rows.map(({ id }) => id);
}

/** Those last used, so many of one account; the others end. */
export async function keepNewestSessions(db: Db, accountId: string, most: number): Promise<void> {
  await db
    .deleteFrom("sessions")
    .where("account_id", "=", accountId)
    .where("id", "not in", (eb) =>
      eb
        .selectFrom("sessions")
        .select("id")
        .where("account_id", "=", accountId)
        .orderBy("seen_at", "desc")
        .orderBy("id")
        .limit(most),
    )
    .execute();
}

/** Sessions past the absolute limit but still in use end at their next request. */
export async function sweepSessions(db: Db, now: number): Promise<void> {
  await db
    .deleteFrom("sessions")
    .where((eb) => eb.or([eb("seen_at", "<=", now - longestIdle), eb("seen_at", ">", latestEnd(0, now))]))
    .execute();
}
