import type { Language } from "#app/i18n/language.ts";
import type { Db } from "#db/connection.ts";
import type { Row } from "#db/schema.ts";

/** A pupil has one card: a new one makes the old one worthless. */
export async function saveCard(db: Db, card: Row<"cards">): Promise<void> {
  const { account_id: _, ...changed } = card;
  await db
    .insertInto("cards")
    .values(card)
    .onConflict((conflict) => conflict.column("account_id").doUpdateSet(changed))
    .execute();
}

export type CardHolder = { accountId: string; schoolId: string; givenName: string; language: Language };

export async function findCardHolder(db: Db, secretHash: Uint8Array): Promise<CardHolder | undefined> {
  return holders(db).where("cards.secret_hash", "=", secretHash).executeTakeFirst();
}

/** The holder with the keyed hash of the four characters. */
export async function findCardOf(
  db: Db,
  accountId: string,
): Promise<(CardHolder & { codeHash: string }) | undefined> {
  return holders(db)
    .select("cards.code_hash as codeHash")
    .where("cards.account_id", "=", accountId)
    .executeTakeFirst();
}

function holders(db: Db) {
  return db
    .selectFrom("cards")
    .innerJoin("accounts", "accounts.id", "cards.account_id")
    .innerJoin("memberships", "memberships.account_id", "accounts.id")
    .select(["accounts.id as accountId", "accounts.given_name as givenName", "accounts.language"])
    .select("memberships.school_id as schoolId")
    .where("memberships.role", "=", "student");
}
