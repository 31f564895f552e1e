import type { Db } from "#db/connection.ts";
import type { Row } from "#db/schema.ts";
import type { Cohort } from "../waves/cohort.ts";
import type { Word } from "../waves/second-word.ts";

/** More slips than there are people without an account: somebody asks, and somebody else answers. */
export type SlipRequest = {
  id: string;
  cohort: Cohort;
  slips: number;
  asked: Word;
  askedAt: number;
  /** Undefined until it is answered. */
  isGranted: boolean | undefined;
};

/** The newest first. */
export async function listSlipRequests(db: Db, waveId: string): Promise<SlipRequest[]> {
  const rows = await db
    .selectFrom("survey_slip_requests")
    .selectAll()
    .where("wave_id", "=", waveId)
    .orderBy("asked_at", "desc")
    .execute();
  return rows.map(toRequest);
}

export async function insertSlipRequest(
  db: Db,
  request: Omit<Row<"survey_slip_requests">, "answered_by" | "answered_at" | "is_granted">,
): Promise<void> {
  await db.insertInto("survey_slip_requests").values(request).execute();
}

/** False if somebody has answered it already. */
export async function answerSlipRequest(
  db: Db,
  id: string,
  { answeredBy, isGranted }: { answeredBy: string; isGranted: boolean },
  now: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("survey_slip_requests")
    .set({ answered_by: answeredBy, answered_at: now, is_granted: isGranted ? 1 : 0 })
    .where("id", "=", id)
    .where("is_granted", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function toRequest(row: Row<"survey_slip_requests">): SlipRequest {
  const { id, slips } = row;
  return {
    id,
    cohort: row.cohort as Cohort,
    slips,
    asked: { role: row.asked_as, saidBy: row.asked_by },
    askedAt: row.asked_at,
    isGranted: row.is_granted === null ? undefined : row.is_granted === 1,
  };
}
