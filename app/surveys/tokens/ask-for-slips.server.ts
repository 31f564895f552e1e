import { randomUUID } from "node:crypto";
import type { Viewer } from "#app/accounts/viewer.ts";
import { recordAudit } from "#app/audit/audit-queries.server.ts";
import type { Db } from "#db/connection.ts";
import type { Cohort } from "../waves/cohort.ts";
import { roleToSpeakIn } from "../waves/second-word.ts";
import type { Wave } from "../waves/wave.ts";
import { mostSlipsAtOnce } from "./slip.ts";
import { answerSlipRequest, insertSlipRequest, listSlipRequests } from "./slip-requests-queries.server.ts";
import { allowMoreSlips } from "./slips-queries.server.ts";

type Asking = { viewer: Viewer; wave: Wave; cohort: Cohort; count: number };

/** The first word for more slips than there are people without an account. False where nothing can be asked. */
export async function askForSlips(
  db: Db,
  { viewer, wave, cohort, count }: Asking,
  now = Date.now(),
): Promise<boolean> {
  const role = roleToSpeakIn(viewer, []);
  const isAsked = wave.cohorts.some((one) => one.cohort === cohort);
  if (!role || wave.state !== "open" || !isAsked || !(count >= 1 && count <= mostSlipsAtOnce)) return false;
  await db.transaction().execute(async (trx) => {
    await insertSlipRequest(trx, {
      id: randomUUID(),
      wave_id: wave.id,
      cohort,
      slips: count,
      asked_by: viewer.accountId,
      asked_as: role,
      asked_at: now,
    });
    await recordSlips(trx, "survey-slips-asked-for", { viewer, wave, cohort, count }, now);
  });
  return true;
}

type Answering = { viewer: Viewer; wave: Wave; request: string; isGranted: boolean };

/** The second word, which must be another person’s. False for the same person, and for what is answered already. */
export async function answerForSlips(
  db: Db,
  { viewer, wave, request: id, isGranted }: Answering,
  now = Date.now(),
): Promise<boolean> {
  if (wave.state !== "open") return false;
  return db.transaction().execute(async (trx) => {
    const request = (await listSlipRequests(trx, wave.id)).find((one) => one.id === id);
    if (!request || !roleToSpeakIn(viewer, [request.asked])) return false;
    const answer = { answeredBy: viewer.accountId, isGranted };
    if (!(await answerSlipRequest(trx, id, answer, now))) return false;
    const { cohort, slips: count } = request;
    if (isGranted) await allowMoreSlips(trx, wave.id, cohort, count);
    const action = isGranted ? "survey-slips-granted" : "survey-slips-refused";
    await recordSlips(trx, action, { viewer, wave, cohort, count }, now);
    return true;
  });
}

async function recordSlips(
  db: Db,
  action: "survey-slips-asked-for" | "survey-slips-granted" | "survey-slips-refused",
  { viewer, wave, ...detail }: Asking,
  now: number,
): Promise<void> {
  const { accountId: actorId, schoolId } = viewer;
  await recordAudit(db, { action, schoolId, actorId, subjectId: wave.id, detail }, now);
}
