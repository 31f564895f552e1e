import { recordAudit } from "#app/audit/audit-queries.server.ts";
import { env } from "#app/env.server.ts";
import type { Language } from "#app/i18n/language.ts";
import { changePasswordHash, findAccountByUsername } from "./accounts-queries.server.ts";
import { inTurn } from "./hashing-queue.server.ts";
import { isKnownDevice, recordDevice } from "./known-devices-queries.server.ts";
import { throwIfLatelyLocked, unlessLatelyLocked } from "./lately-locked.server.ts";
import { oneByOne } from "./one-by-one.ts";
import { hashPassword, needsRehash, verifyPassword } from "./password.server.ts";
import { keyedHash } from "./server-key.server.ts";
import { countAttempt, forgetFailures, takeBackAttempt } from "./sign-in-failures-queries.server.ts";
import { pauseOf } from "./sign-in-limit.server.ts";
import { sprays, type Alarm } from "./spraying.server.ts";
import { startSession } from "./start-session.server.ts";
import { isWorthAudit, passwordPauses } from "./throttle.ts";
import { hashSecret, isSecret, newSecret } from "./token.server.ts";
import { normaliseUsername } from "./username.ts";
import type { Office } from "#app/request-context.ts";
import { tryLimits } from "./wrong-tries.server.ts";

type SignInAttempt = {
  username: string;
  password: string;
  network: string;
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
  { db, serverKey }: Pick<Office, "db" | "serverKey">,
  attempt: SignInAttempt,
  now = Date.now(),
): Promise<SignInResult> {
  throwIfLatelyLocked(db);
  const { password, network } = attempt;
  const username = normaliseUsername(attempt.username);
  const device = isSecret(attempt.device) ? attempt.device : newSecret();
  const deviceHash = hashSecret(device).toString("base64url");
  const account = await findAccountByUsername(db, username);
  const isKnown = await isKnownDevice(db, deviceHash, account?.id ?? "", now);

  const tried = { network, username, password, isKnown };
  const seconds = sprays.pause(tried, now);
  if (seconds > 0) return { outcome: "slowed", seconds };

  // A device that this person has used counts for itself, and so does each network: nobody elsewhere can lock them out.
  const counter = isKnown
    ? keyedHash(serverKey, "device", deviceHash, username)
    : keyedHash(env.runKey, "username", username, network);
  const asker = { network, device: isKnown ? deviceHash : undefined };
  const result = await oneByOne(counter, () => inTurn(asker, () => unlessLatelyLocked(db, tryInBounds)));
  return result ?? { outcome: "busy" };

  function tryInBounds(): Promise<SignInResult> {
    return isKnown ? tryPassword() : tryLimits.costingIfWrong({ name: username, network }, now, tryPassword);
  }

  /** The attempt counts as failed until it has succeeded; so one of the same name waits until that is known. */
  async function tryPassword(): Promise<SignInResult> {
    const counted = await countAttempt(db, counter, passwordPauses, now);
    if (!counted.isAllowed) return { outcome: "slowed", seconds: counted.seconds };
    const isRight = await verifyPassword(password, account?.passwordHash);
    const sprayings = sprays.note(tried, { isRight, schoolId: account?.schoolId }, now);
    if (isRight && account?.passwordHash) return letIn(account, account.passwordHash);
    await alarm(counted.failures, sprayings);
    return { outcome: "wrong" };
  }

  async function letIn(
    { id: accountId, schoolId, language }: NonNullable<typeof account>,
    passwordHash: string,
  ): Promise<SignInResult> {
    const { oldSessionId } = attempt;
    const seconds = pauseOf(accountId, now);
    if (seconds > 0) {
      await takeBackAttempt(db, counter);
      return { outcome: "slowed", seconds };
    }
    const newHash = needsRehash(passwordHash) ? await hashPassword(password) : undefined;
    const token = await db.transaction().execute(async (trx) => {
      await forgetFailures(trx, counter);
      await recordDevice(trx, deviceHash, accountId, now);
      if (newHash) await changePasswordHash(trx, accountId, newHash);
      return startSession(trx, { accountId, schoolId, kind: "password", oldSessionId }, now);
    });
    return { outcome: "signed-in", token, device, language };
  }

  async function alarm(failures: number, sprayings: readonly Alarm[]): Promise<void> {
    const { schoolId, id: subjectId } = account ?? {};
    if (isWorthAudit(failures)) {
      const detail = { kind: "password", failures } as const;
      await recordAudit(db, { action: "sign-in-slowed", schoolId, subjectId, detail }, now);
    }
    for (const { schoolId: told, ...detail } of sprayings)
      await recordAudit(db, { action: "password-sprayed", schoolId: told, detail }, now);
  }
}
