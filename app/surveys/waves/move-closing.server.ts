import type { Viewer } from "#app/accounts/viewer.ts";
import { recordAudit } from "#app/audit/audit-queries.server.ts";
import type { Db } from "#db/connection.ts";
import { areSoundDates, type Wave } from "./wave.ts";
import { setClosing } from "./waves-queries.server.ts";

type Move = { viewer: Viewer; wave: Wave; closesAt: number };

/** Moves the end of an open wave, to sooner or later. False for a day that can't be, or a wave that is closed. */
export async function moveClosing(
  db: Db,
  { viewer, wave, closesAt }: Move,
  now = Date.now(),
): Promise<boolean> {
  if (
    wave.state !== "open" ||
    now >= wave.closesAt ||
    !areSoundDates({ opensAt: wave.opensAt, closesAt }, now)
  )
    return false;
  return db.transaction().execute(async (trx) => {
    if (!(await setClosing(trx, wave.id, closesAt))) return false;
    const { accountId: actorId, schoolId } = viewer;
    const entry = {
      action: "survey-end-moved",
      schoolId,
      actorId,
      subjectId: wave.id,
      detail: { closesAt },
    } as const;
    await recordAudit(trx, entry, now);
    return true;
  });
}
