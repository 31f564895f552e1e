import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "#app/accounts/server-key.server.ts";
import { oneByOne } from "#app/accounts/one-by-one.ts";
import { pauseOf } from "#app/accounts/sign-in-limit.server.ts";
import {
  countAttempt,
  forgetFailures,
  takeBackAttempt,
} from "#app/accounts/sign-in-failures-queries.server.ts";
import { startSession } from "#app/accounts/start-session.server.ts";
import { tryLimits } from "#app/accounts/wrong-tries.server.ts";
import { computerPauses, isWorthAudit, passwordPauses } from "#app/accounts/throttle.ts";
import { recordAudit } from "#app/audit/audit-queries.server.ts";
import type { Language } from "#app/i18n/language.ts";
import { isCode, normaliseCode } from "./card-code.ts";
import { findCardOf } from "./cards-queries.server.ts";
import type { FoundOpening } from "#app/school/classes/class-opening.ts";
import { hashCode } from "./issue-card.server.ts";
import type { Pupil } from "#app/school/classes/pupil.ts";
import type { Office } from "#app/request-context.ts";

type Needed = Pick<Office, "db" | "serverKey">;
type CodeAttempt = {
  opening: FoundOpening;
  pupil: Pupil;
  code: string;
  oldSessionId: string | undefined;
};

type CodeResult =
  | { outcome: "signed-in"; token: string; language: Language }
  | { outcome: "wrong" }
  | { outcome: "slowed"; seconds: number };

/** A tapped name and the four characters of that pupil's card → session. Slowed down for the computer, for the pupil at this one and, much later, for the pupil at all of them. */
export async function signInWithCode(
  office: Needed,
  attempt: CodeAttempt,
  now = Date.now(),
): Promise<CodeResult> {
  const { accountId } = attempt.pupil;
  const ofPupil = keyedHash(office.serverKey, "pupil", accountId, attempt.opening.id);
  // An attempt counts as failed until it has succeeded; so the next of this pupil waits until that is known.
  const result = await oneByOne(ofPupil, () =>
    tryLimits.costingIfWrong({ name: accountId }, now, () => tryCode(office, attempt, ofPupil, now)),
  );
  return result ?? { outcome: "slowed", seconds: 1 };
}

async function tryCode(
  { db, serverKey }: Needed,
  { opening, pupil, code, oldSessionId }: CodeAttempt,
  ofPupil: string,
  now: number,
): Promise<CodeResult> {
  const { accountId } = pupil;
  const ofComputer = keyedHash(serverKey, "opening", opening.id);
  const computer = await countAttempt(db, ofComputer, computerPauses, now);
  if (!computer.isAllowed) return { outcome: "slowed", seconds: computer.seconds };
  const counted = await countAttempt(db, ofPupil, passwordPauses, now);
  if (!counted.isAllowed) {
    await takeBackAttempt(db, ofComputer);
    return { outcome: "slowed", seconds: counted.seconds };
  }

  const card = await findCardOf(db, accountId);
  const given = normaliseCode(code);
  const { schoolId } = opening.schoolClass;
  if (!card || !isCode(given) || !isSameHash(hashCode(serverKey, accountId, given), card.codeHash)) {
    if (isWorthAudit(counted.failures)) {
      const detail = { kind: "class", failures: counted.failures } as const;
      await recordAudit(db, { action: "sign-in-slowed", schoolId, subjectId: accountId, detail }, now);
    }
    return { outcome: "wrong" };
  }

  const seconds = pauseOf(accountId, now);
  if (seconds > 0) {
    await takeBackAttempt(db, ofPupil);
    await takeBackAttempt(db, ofComputer);
    return { outcome: "slowed", seconds };
  }
  const token = await db.transaction().execute(async (trx) => {
    await forgetFailures(trx, ofPupil);
    await takeBackAttempt(trx, ofComputer);
    return startSession(trx, { accountId, schoolId, kind: "class", oldSessionId }, now);
  });
  return { outcome: "signed-in", token, language: card.language };
}

function isSameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
