import { randomInt } from "node:crypto";
import { keyedHash, type ServerKey } from "#app/accounts/server-key.server.ts";
import { hashSecret, newSecret } from "#app/accounts/token.server.ts";
import { recordWayIn } from "#app/accounts/ways-in-queries.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import { recordAudit } from "#app/audit/audit-queries.server.ts";
import { codeAlphabet, codeLength } from "./card-code.ts";
import { saveCard } from "./cards-queries.server.ts";
import type { Office } from "#app/request-context.ts";

/** What is printed on a card, and known nowhere else. */
export type Card = { accountId: string; secret: string; code: string };

type Needed = Pick<Office, "db" | "serverKey">;
type Issue = { schoolId: string; issuedBy?: Viewer["accountId"] };

/** Makes a pupil's sign-in card anew; the one printed before no longer works. */
export async function issueCard(
  office: Needed,
  { accountId, ...issue }: Issue & { accountId: string },
  now = Date.now(),
): Promise<Card> {
  const card = newCard(accountId);
  await saveCards(office, [card], issue, now);
  return card;
}

/** The same for several pupils, all or none: nobody is left with a dead card and no new one. */
export async function issueCards(
  office: Needed,
  { accountIds, ...issue }: Issue & { accountIds: readonly string[] },
  now = Date.now(),
): Promise<Card[]> {
  const cards = accountIds.map(newCard);
  await saveCards(office, cards, issue, now);
  return cards;
}

export function hashCode(serverKey: ServerKey, accountId: string, code: string): string {
  return keyedHash(serverKey, "card-code", accountId, code);
}

function newCard(accountId: string): Card {
  const code = Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join(
    "",
  );
  return { accountId, secret: newSecret(), code };
}

async function saveCards(
  { db, serverKey }: Needed,
  cards: readonly Card[],
  { schoolId, issuedBy }: Issue,
  now: number,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const { accountId, secret, code } of cards) {
      await saveCard(trx, {
        account_id: accountId,
        secret_hash: hashSecret(secret),
        code_hash: hashCode(serverKey, accountId, code),
        created_at: now,
      });
      await recordWayIn(trx, { accountId, way: "card", madeBy: issuedBy }, now);
      await recordAudit(
        trx,
        { action: "card-issued", schoolId, actorId: issuedBy, subjectId: accountId },
        now,
      );
    }
  });
}
