import { recordAudit } from "#app/audit/audit-queries.server.ts";
import type { OnStep } from "#app/box/box.server.ts";
import type { Db } from "#db/connection.ts";
import { onceUnlocked } from "#db/locked.ts";
import { createBallotBox } from "#app/surveys/ballot-box/ballot-box.server.ts";
import { hasBoxFile } from "#app/surveys/ballot-box/box-file.server.ts";
import { sealBallotBox } from "#app/surveys/ballot-box/seal-box.server.ts";
import { destroyWaveKeys } from "#app/surveys/blind-signature/wave-keys.server.ts";
import { countTokens } from "#app/surveys/tokens/tokens-queries.server.ts";
import { countParticipation } from "./count-participation.server.ts";
import { countSlipsAndCards } from "./count-slips-and-cards.server.ts";
import { keyName, type KeyId } from "#app/surveys/way.ts";
import { graceBeforeSeal, type Wave } from "#app/surveys/waves/wave.ts";
import {
  findWaveById,
  markClosing,
  markSealed,
  recordCount,
  setSealTime,
} from "#app/surveys/waves/waves-queries.server.ts";
import type { Office } from "#app/request-context.ts";

type Needed = Pick<Office, "db" | "dataFolder">;
type Closing = {
  wave: Wave;
  /** Absent when the wave's own date closed it. */
  closedBy?: string;
};

/**
 * Ends the giving of tokens, for good: the private keys are destroyed. Ballots on their way are still taken for a day; if
 * there can be none, the wave may be sealed at once. Whoever comes second, or after a crash, finds the first step done and does the second again.
 */
export async function beginClosing(
  { db, dataFolder }: Needed,
  { wave, closedBy }: Closing,
  now = Date.now(),
  onStep: OnStep = () => {},
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!(await markClosing(trx, wave.id, Math.min(now, wave.closesAt)))) return;
    const hasTokens = (await countTokens(trx, wave.id)).size > 0;
    await setSealTime(trx, wave.id, hasTokens ? now + graceBeforeSeal : now);
    await recordClosing(trx, "survey-closing", wave, now, closedBy);
  });
  onStep("closing-recorded");
  destroyWaveKeys(dataFolder, wave.id);
  onStep("keys-destroyed");
}

/**
 * Seals the ballot box once the day of grace is over, and writes down how many ballots there are for how many tokens.
 * The box's own lock lets one process at a time do it, and each step finds out for itself whether it is done: after a
 * crash anywhere it is called again. False before its time.
 */
export async function finishClosing(
  { db, dataFolder }: Needed,
  waveId: string,
  now = Date.now(),
  onStep: OnStep = () => {},
): Promise<boolean> {
  const wave = await findWaveById(db, waveId);
  if (wave?.state !== "closing" || wave.sealsAt === undefined || now < wave.sealsAt) return false;
  destroyWaveKeys(dataFolder, wave.id);
  // Backups leave out a box until it is sealed: one that went with its disk is sealed empty, so that life goes on.
  if (!hasBoxFile(dataFolder, wave.id)) createBallotBox(dataFolder, wave.id, []);
  const ballots = await onceUnlocked(() => sealBallotBox(dataFolder, wave.id, onStep));
  await db.transaction().execute(async (trx) => {
    if (!(await markSealed(trx, wave.id, now))) return;
    const tokens = await countTokens(trx, wave.id);
    for (const key of keysOf(wave)) {
      const name = keyName(key);
      await recordCount(trx, wave.id, key, { tokens: tokens.get(name) ?? 0, ballots: ballots[name] ?? 0 });
    }
    await countParticipation(trx, wave, now);
    await countSlipsAndCards(trx, wave);
    await recordClosing(trx, "survey-sealed", wave, now);
  });
  onStep("seal-recorded");
  return true;
}

function keysOf({ instruments }: Wave): KeyId[] {
  return instruments.flatMap(({ instrument, keys }) => keys.map(({ way }) => ({ instrument, way })));
}

async function recordClosing(
  db: Db,
  action: "survey-closing" | "survey-sealed",
  wave: Wave,
  now: number,
  actorId?: string,
): Promise<void> {
  const detail = { instruments: wave.instruments.map(({ instrument }) => instrument).join(" ") };
  await recordAudit(db, { action, schoolId: wave.schoolId, actorId, subjectId: wave.id, detail }, now);
}
