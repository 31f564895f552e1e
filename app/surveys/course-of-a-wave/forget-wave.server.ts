import { recordAudit } from "#app/audit/audit-queries.server.ts";
import type { OnStep } from "#app/box/box.server.ts";
import { emptyLog } from "#db/empty-log.ts";
import { destroyBallotBox } from "#app/surveys/ballot-box/box-file.server.ts";
import { insertForgotten, type ReleasedWave } from "#app/surveys/waves/releases-queries.server.ts";
import { removeWords } from "#app/surveys/tokens/admissions-queries.server.ts";
import { removeSlips } from "#app/surveys/tokens/slips-queries.server.ts";
import { removeTokens } from "#app/surveys/tokens/tokens-queries.server.ts";
import { isToBeForgotten } from "#app/surveys/waves/retention.ts";
import type { Office } from "#app/request-context.ts";

type Needed = Pick<Office, "db" | "dataFolder">;

/**
 * Deletes what a survey leaves that was released long enough ago: the sealed ballots, who has had a token, the slips’
 * codes, and whose new cards were spoken for. What was counted of them stays, and the release. After a crash it is called
 * again; what one process has done the others find done. False before its time.
 */
export async function forgetWave(
  { db, dataFolder }: Needed,
  wave: ReleasedWave,
  now = Date.now(),
  onStep: OnStep = () => {},
): Promise<boolean> {
  if (!isToBeForgotten(wave, now)) return false;
  const { waveId, schoolId } = wave;
  destroyBallotBox(dataFolder, waveId);
  onStep("box-destroyed");
  await db.transaction().execute(async (trx) => {
    if (!(await insertForgotten(trx, waveId, now))) return;
    await removeTokens(trx, waveId);
    await removeSlips(trx, waveId);
    await removeWords(trx, waveId);
    await recordAudit(trx, { action: "survey-forgotten", schoolId, subjectId: waveId }, now);
  });
  onStep("rows-deleted");
  // Until then what was deleted stands in the database's log.
  await emptyLog(db);
  onStep("forgotten");
  return true;
}
