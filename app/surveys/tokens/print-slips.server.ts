import { randomBytes } from "node:crypto";
import type { Viewer } from "#app/accounts/viewer.ts";
import { recordAudit } from "#app/audit/audit-queries.server.ts";
import type { Db } from "#db/connection.ts";
import { toCrockford } from "../crockford.ts";
import type { Cohort } from "../waves/cohort.ts";
import type { Wave } from "../waves/wave.ts";
import { hashSlip } from "./holder.server.ts";
import { slipBytes } from "./slip.ts";
import { countSlips, insertSlips, raisePlannedSlips } from "./slips-queries.server.ts";

export const mostSlipsAtOnce = 500;

type Printing = { viewer: Viewer; wave: Wave; cohort: Cohort; count: number };

/** Makes codes for paper slips, to be drawn from a bag. They are returned this once, and known nowhere afterwards. */
export async function printSlips(
  db: Db,
  printing: Printing,
  now = Date.now(),
): Promise<string[] | undefined> {
  const { viewer, wave, cohort, count } = printing;
  const isAsked = wave.cohorts.some((one) => one.cohort === cohort);
  if (wave.state !== "open" || !isAsked || !(count >= 1 && count <= mostSlipsAtOnce)) return undefined;
  const codes = Array.from({ length: count }, () => toCrockford(randomBytes(slipBytes)));
  await db.transaction().execute(async (trx) => {
    await insertSlips(trx, wave.id, cohort, codes.map(hashSlip));
    await raisePlannedSlips(trx, wave.id, cohort, await countSlips(trx, wave.id, cohort));
    const { schoolId } = wave;
    const detail = { cohort, count };
    const entry = {
      action: "survey-slips-printed",
      schoolId,
      actorId: viewer.accountId,
      subjectId: wave.id,
    } as const;
    await recordAudit(trx, { ...entry, detail }, now);
  });
  return codes;
}
