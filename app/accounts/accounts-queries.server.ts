import type { Language } from "#app/i18n/language.ts";
import type { Db } from "#db/connection.ts";
import type { Role } from "./viewer.ts";

/** An account that may sign in: it has a username and holds a role somewhere. */
export async function findAccountByUsername(db: Db, username: string) {
  return db
    .selectFrom("accounts")
    .innerJoin("memberships", "memberships.account_id", "accounts.id")
    .select(["accounts.id", "accounts.password_hash as passwordHash", "accounts.language"])
    .select("memberships.school_id as schoolId")
    .where("accounts.username", "=", username)
    .orderBy("memberships.created_at")
    .orderBy("memberships.school_id")
    .limit(1)
    .executeTakeFirst();
}

export async function hasAccounts(db: Db): Promise<boolean> {
  return (await db.selectFrom("accounts").select("id").limit(1).executeTakeFirst()) !== undefined;
}

/** What these people are called, by account. */
export async function listNames(
  db: Db,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, { givenName: string; familyName: string }>> {
  if (accountIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("accounts")
    .select(["id", "given_name as givenName", "family_name as familyName"])
    .where("id", "in", [...new Set(accountIds)])
    .execute();
  return new Map(rows.map(({ id, ...name }) => [id, name]));
}

export async function changePasswordHash(db: Db, accountId: string, passwordHash: string): Promise<void> {
  await db.updateTable("accounts").set({ password_hash: passwordHash }).where("id", "=", accountId).execute();
}

export async function changeLanguage(db: Db, accountId: string, language: Language): Promise<void> {
  await db.updateTable("accounts").set({ language }).where("id", "=", accountId).execute();
}

type Membership = { accountId: string; schoolId: string; role: Role };

/** False if the role was held already. */
export async function addMembership(db: Db, membership: Membership, now: number): Promise<boolean> {
  const added = await db
    .insertInto("memberships")
    .values({
      account_id: membership.accountId,
      school_id: membership.schoolId,
      role: membership.role,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** False if the role was not held. */
export async function removeMembership(db: Db, membership: Membership): Promise<boolean> {
  const removed = await db
    .deleteFrom("memberships")
    .where("account_id", "=", membership.accountId)
    .where("school_id", "=", membership.schoolId)
    .where("role", "=", membership.role)
    .executeTakeFirst();
  return removed.numDeletedRows === 1n;
}
