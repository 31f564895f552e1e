import { statSync } from "node:fs";
import { latestEnd } from "#app/calendar/clock.ts";
import { isClockSteady, readBeat } from "#app/calendar/steady-clock.server.ts";
import { describeFault, log } from "#app/log.server.ts";
import type { Db } from "#db/connection.ts";
import { boxFileOf, removeBoxFile, wavesWithBoxes } from "#app/surveys/ballot-box/box-file.server.ts";
import { destroyWaveKeys, wavesWithKeys } from "#app/surveys/blind-signature/wave-keys.server.ts";
import { releaseWave } from "./release-wave.server.ts";
import { listUnforgottenWaves, listUnreleasedWaves } from "#app/surveys/waves/releases-queries.server.ts";
import { beginClosing, finishClosing } from "./close-wave.server.ts";
import { countParticipationDaily } from "./count-participation.server.ts";
import { forgetWave } from "./forget-wave.server.ts";
import { graceBeforeSeal, type Wave } from "#app/surveys/waves/wave.ts";
import { findWaveById, listUnsealedWaves, setSealTime } from "#app/surveys/waves/waves-queries.server.ts";
import type { Office } from "#app/request-context.ts";

type Needed = Pick<Office, "db" | "dataFolder">;

const tenMinutes = 600_000;
const hour = 3_600_000;

/** Tends the waves now and every ten minutes. Every process may: what one has done the others find done. Returns how to stop. */
export function keepTendingWaves(office: Needed): () => void {
  const tend = () => void tendOnSteadyClock(office);
  const timer = setInterval(tend, tenMinutes).unref();
  const first = setTimeout(tend, 1_000).unref();
  return () => {
    clearInterval(timer);
    clearTimeout(first);
  };
}

/** None of it can be undone, so none of it is done on the word of a clock that has jumped. */
export async function tendOnSteadyClock(office: Needed, beat = readBeat()): Promise<void> {
  await noting("waves-not-tended", async () => {
    if (await isClockSteady(office.db, beat)) await tendWaves(office, beat.wall);
  });
}

/** Closes what is due, seals what has had its day of grace, releases it, deletes the ballots of what was released long ago, goes on where a crash stopped it, counts who has begun. */
export async function tendWaves(office: Needed, now = Date.now()): Promise<void> {
  await noting("waves-not-listed", async () => {
    for (const wave of await listUnsealedWaves(office.db)) {
      await noting("wave-not-tended", () => tendWave(office, wave, now));
    }
    for (const id of await listUnreleasedWaves(office.db)) {
      await noting("wave-not-released", () => releaseWave(office, id, now));
    }
    for (const wave of await listUnforgottenWaves(office.db)) {
      await noting("wave-not-forgotten", () => forgetWave(office, wave, now));
    }
    await removeStrays(office, now);
  });
}

async function tendWave(office: Needed, wave: Wave, now: number): Promise<void> {
  await countParticipationDaily(office.db, wave, now);
  if (wave.state === "open" && now < wave.closesAt) return;
  await beginClosing(office, { wave }, now);
  await shortenGrace(office.db, wave, now);
  await finishClosing(office, wave.id, now);
}

/** Closed by hand while the clock was ahead, a wave would wait for its seal until that day comes. */
async function shortenGrace(db: Db, { id, sealsAt }: Wave, now: number): Promise<void> {
  if (sealsAt === undefined || sealsAt <= latestEnd(graceBeforeSeal, now)) return;
  await setSealTime(db, id, now + graceBeforeSeal);
}

/** Files of a wave whose opening was cut short; and keys that outlived their wave, were there ever any. */
async function removeStrays({ db, dataFolder }: Needed, now: number): Promise<void> {
  for (const id of new Set([...wavesWithKeys(dataFolder), ...wavesWithBoxes(dataFolder)])) {
    const wave = await findWaveById(db, id);
    if (wave?.state === "open") continue;
    // One that is being opened at this moment is in no database yet.
    if (!wave && ageOf(boxFileOf(dataFolder, id), now) < hour) continue;
    destroyWaveKeys(dataFolder, id);
    if (!wave) removeBoxFile(dataFolder, id);
  }
}

function ageOf(file: string, now: number): number {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? now - stats.mtimeMs : Infinity;
}

async function noting(event: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log("error", event, describeFault(error));
  }
}
