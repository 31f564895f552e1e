import { randomBytes } from "node:crypto";
import type { Viewer } from "#app/accounts/viewer.ts";
import { recordAudit } from "#app/audit/audit-queries.server.ts";
import type { Db } from "#db/connection.ts";
import { toCrockford } from "#app/surveys/blind-signature/crockford.ts";
import type { Cohort } from "../waves/cohort.ts";
import type { Wave } from "../waves/wave.ts";
import { hashSlip } from "./holder.server.ts";
import { mostSlipsAtOnce, slipBytes, slipsLeft } from "./slip.ts";
import { insertSlips, listSlipCounts } from "./slips-queries.server.ts";

type Printing = { viewer: Viewer; wave: Wave; cohort: Cohort; count: number };

export type PrintResult =
  /** Returned this once, and known nowhere afterwards. */
  | { codes: string[] }
  /** `own-number`: whoever says how many people have no account does not print for them as well. */
  | { problem: "closed" | "own-number" | "too-many" };

/** Makes codes for paper slips, to be drawn from a bag: never more than there are people without an account. */
export async function printSlips(
  db: Db,
  { viewer, wave, cohort, count }: Printing,
  now = Date.now(),
): Promise<PrintResult> {
  if (wave.state !== "open") return { problem: "closed" };
  const codes = Array.from({ length: Math.min(count, mostSlipsAtOnce) }, () =>
    toCrockford(randomBytes(slipBytes)),
  );
  return db.transaction().execute(async (trx): Promise<PrintResult> => {
    const found = (await listSlipCounts(trx, wave.id)).find((one) => one.cohort === cohort);
    if (found?.enteredBy === viewer.accountId) return { problem: "own-number" };
    if (!found || !(count >= 1 && count <= mostSlipsAtOnce) || count > slipsLeft(found))
      return { problem: "too-many" };
    await insertSlips(trx, wave.id, cohort, codes.map(hashSlip));
    const { schoolId } = wave;
    const entry = {
      action: "survey-slips-printed",
      schoolId,
      actorId: viewer.accountId,
      subjectId: wave.id,
    } as const;
    await recordAudit(trx, { ...entry, detail: { cohort, count } }, now);
    return { codes };
  });
}
