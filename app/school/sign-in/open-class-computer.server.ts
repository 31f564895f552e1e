import { removeSession } from "#app/accounts/sessions-queries.server.ts";
import { newToken, parseToken, provesSecret } from "#app/accounts/token.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import { recordAudit } from "#app/audit/audit-queries.server.ts";
import type { Db } from "#db/connection.ts";
import { openFor, type FoundOpening } from "#app/school/classes/class-opening.ts";
import { createOpening, findOpening, sweepOpenings } from "./class-openings-queries.server.ts";
import type { SchoolClass } from "#app/school/classes/school-class.ts";

/** Gives the computer to a class, and signs the teacher out of it. Returns the token for the cookie. */
export async function openClassComputer(
  db: Db,
  { viewer, schoolClass }: { viewer: Viewer; schoolClass: SchoolClass },
  now = Date.now(),
): Promise<string> {
  const { id, secretHash, token } = newToken();
  await db.transaction().execute(async (trx) => {
    await createOpening(trx, {
      id,
      secret_hash: secretHash,
      class_id: schoolClass.id,
      opened_by: viewer.accountId,
      created_at: now,
      closes_at: now + openFor,
    });
    await removeSession(trx, viewer.sessionId);
    const { schoolId } = schoolClass;
    const detail = { classId: schoolClass.id };
    await recordAudit(trx, { action: "computer-opened", schoolId, actorId: viewer.accountId, detail }, now);
    await sweepOpenings(trx, now);
  });
  return token;
}

export async function findOpenComputer(
  db: Db,
  token: string | undefined,
  now = Date.now(),
): Promise<FoundOpening | undefined> {
  const parsed = parseToken(token);
  if (!parsed) return undefined;
  const opening = await findOpening(db, parsed.id, now);
  return opening && provesSecret(parsed.secret, opening.secretHash) ? opening : undefined;
}
