import { pauseOf } from "#app/accounts/sign-in-limit.server.ts";
import { startSession } from "#app/accounts/start-session.server.ts";
import { hashSecret, isSecret } from "#app/accounts/token.server.ts";
import type { Db } from "#db/connection.ts";
import { findCardHolder, type CardHolder } from "./cards-queries.server.ts";
import { findClassOfPupil } from "#app/school/classes/classes-queries.server.ts";
import { hasCards } from "#app/school/classes/school-class.ts";

/** Whose card this is: a pupil's of grades 1–4. Attempts are not counted: 128 random bits can't be guessed. */
export async function findHolder(db: Db, secret: string | undefined): Promise<CardHolder | undefined> {
  if (!isSecret(secret)) return undefined;
  const holder = await findCardHolder(db, hashSecret(secret));
  const schoolClass = holder && (await findClassOfPupil(db, holder.accountId));
  return schoolClass && hasCards(schoolClass) ? holder : undefined;
}

type CardResult =
  | { outcome: "signed-in"; token: string; holder: CardHolder }
  | { outcome: "unknown" }
  | { outcome: "slowed"; seconds: number };

export async function signInWithCard(
  db: Db,
  { secret, oldSessionId }: { secret: string | undefined; oldSessionId: string | undefined },
  now = Date.now(),
): Promise<CardResult> {
  const holder = await findHolder(db, secret);
  if (!holder) return { outcome: "unknown" };
  const { accountId, schoolId } = holder;
  const seconds = pauseOf(accountId, now);
  if (seconds > 0) return { outcome: "slowed", seconds };
  const token = await db
    .transaction()
    .execute((trx) => startSession(trx, { accountId, schoolId, kind: "card", oldSessionId }, now));
  return { outcome: "signed-in", token, holder };
}
