import { recordAudit } from "#app/audit/audit-queries.server.ts";
import type { Language } from "#app/i18n/language.ts";
import type { Db } from "#db/connection.ts";
import { changePasswordHash, findAccountByUsername } from "./accounts-queries.server.ts";
import { isHashingFull } from "./hashing-queue.server.ts";
import { isKnownDevice, recordDevice } from "./known-devices-queries.server.ts";
import { hashPassword, needsRehash, verifyPassword } from "./password.server.ts";
import { keyedHash, type ServerKey } from "./server-key.server.ts";
import { countAttempt, forgetFailures } from "./sign-in-failures-queries.server.ts";
import { startSession } from "./start-session.server.ts";
import { isWorthAudit, passwordPauses } from "./throttle.ts";
import { hashSecret, isSecret, newSecret } from "./token.server.ts";
import { normaliseUsername } from "./username.ts";

type SignInAttempt = {
  username: string;
  password: string;
  /** What the browser's device cookie says. */
  device: string | undefined;
  oldSessionId: string | undefined;
};

type SignInResult =
  | { outcome: "signed-in"; token: string; device: string; language: Language }
  | { outcome: "wrong" }
  | { outcome: "slowed"; seconds: number }
  | { outcome: "busy" };

/** Username and password → session. Whether the username exists shows neither in the answer nor in its time. */
export async function signIn(
  { db, serverKey }: { db: Db; serverKey: ServerKey },
  attempt: SignInAttempt,
  now = Date.now(),
): Promise<SignInResult> {
  if (isHashingFull()) return { outcome: "busy" };
  const username = normaliseUsername(attempt.username);
  const device = isSecret(attempt.device) ? attempt.device : newSecret();
  const deviceHash = hashSecret(device).toString("base64url");
  const account = await findAccountByUsername(db, username);
  const isKnown = await isKnownDevice(db, deviceHash, account?.id ?? "", now);

  // A device that this person has used counts for itself, so nobody elsewhere can lock them out of it.
  const counter = isKnown
    ? keyedHash(serverKey, "device", deviceHash, username)
    : keyedHash(serverKey, "username", username);
  const counted = await countAttempt(db, counter, passwordPauses, now);
  if (!counted.isAllowed) return { outcome: "slowed", seconds: counted.seconds };

  const isRight = await verifyPassword(attempt.password, account?.passwordHash);
  if (!isRight || !account?.passwordHash) {
    const { failures } = counted;
    if (isWorthAudit(failures)) {
      const whom = { schoolId: account?.schoolId, subjectId: account?.id };
      await recordAudit(
        db,
        { action: "sign-in-slowed", ...whom, detail: { kind: "password", failures } },
        now,
      );
    }
    return { outcome: "wrong" };
  }

  const { id: accountId, schoolId, language, passwordHash } = account;
  const newHash = needsRehash(passwordHash) ? await hashPassword(attempt.password) : undefined;
  const token = await db.transaction().execute(async (trx) => {
    await forgetFailures(trx, counter);
    await recordDevice(trx, deviceHash, accountId, now);
    if (newHash) await changePasswordHash(trx, accountId, newHash);
    return startSession(
      trx,
      { accountId, schoolId, kind: "password", oldSessionId: attempt.oldSessionId },
      now,
    );
  });
  return { outcome: "signed-in", token, device, language };
}
