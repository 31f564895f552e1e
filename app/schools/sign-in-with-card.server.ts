import { startSession } from "#app/accounts/start-session.server.ts";
import { hashSecret, isSecret } from "#app/accounts/token.server.ts";
import type { Db } from "#db/connection.ts";
import { findCardHolder, type CardHolder } from "./cards-queries.server.ts";
import { findClassOfPupil } from "./classes-queries.server.ts";
import { hasCards } from "./school-class.ts";

/** Whose card this is: a pupil's of grades 1–4. Attempts are not slowed down: 128 random bits can't be guessed. */
export async function findHolder(db: Db, secret: string | undefined): Promise<CardHolder | undefined> {
  if (!isSecret(secret)) return undefined;
  const holder = await findCardHolder(db, hashSecret(secret));
  const schoolClass = holder && (await findClassOfPupil(db, holder.accountId));
  return schoolClass && hasCards(schoolClass) ? holder : undefined;
}

export async function signInWithCard(
  db: Db,
  { secret, oldSessionId }: { secret: string | undefined; oldSessionId: string | undefined },
  now = Date.now(),
): Promise<{ token: string; holder: CardHolder } | undefined> {
  const holder = await findHolder(db, secret);
  if (!holder) return undefined;
  const { accountId, schoolId } = holder;
  const token = await db
    .transaction()
    .execute((trx) => startSession(trx, { accountId, schoolId, kind: "card", oldSessionId }, now));
  return { token, holder };
}
