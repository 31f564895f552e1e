import { existsSync, readFileSync } from "node:fs";
import { uptime } from "node:os";
import { describeFault, log } from "#app/log.server.ts";
import type { Db } from "#db/connection.ts";
import { findClockRecord, saveClockRecord } from "./clock-queries.server.ts";
import { isSameBoot, judgeClock, type Beat, type ClockRecord } from "./clock-record.ts";
import { minute } from "./durations.ts";

const boot = readBoot();

/** Unlike `process.hrtime`, the machine's running time goes on while it sleeps: a laptop's lid is no jump. */
export function readBeat(): Beat {
  return { wall: Date.now(), running: Math.round(uptime() * 1000), boot };
}

/**
 * The guard before every deed that nobody can undo (keys, ballot boxes, results): whether it may be done on the word of
 * the clock. No while the clock has lately jumped against the machine's running time, or was far from the last time
 * known when the machine started; then the deed waits for its next turn, and is asked for by hand if it can't wait.
 */
export async function isClockSteady(db: Db, beat = readBeat()): Promise<boolean> {
  const before = await findClockRecord(db);
  if (before && isFresh(before, beat)) return true;
  const [found, judged] = await db.transaction().execute(async (trx) => {
    const found = await findClockRecord(trx);
    const judged = judgeClock(found, beat);
    await saveClockRecord(trx, judged);
    return [found, judged] as const;
  });
  tellChange(found, judged, beat);
  return judged.doubt === null;
}

/** Asks every minute, so that a jump is seen when it happens. Returns how to stop. */
export function keepWatchingClock(db: Db): () => void {
  const watch = () =>
    void isClockSteady(db).catch((error: unknown) => log("error", "clock-not-watched", describeFault(error)));
  const timer = setInterval(watch, minute).unref();
  watch();
  return () => clearInterval(timer);
}

/** The same minute need not be written down twice. */
function isFresh({ trusted, doubt }: ClockRecord, beat: Beat): boolean {
  const [wall, running] = [beat.wall - trusted.wall, beat.running - trusted.running];
  return (
    !doubt &&
    isSameBoot(trusted, beat) &&
    wall >= 0 &&
    wall < minute / 2 &&
    running >= 0 &&
    running < minute / 2
  );
}

function tellChange(before: ClockRecord | undefined, after: ClockRecord, beat: Beat): void {
  if (after.doubt?.steadyFor === 0) {
    const hasRun = beat.running - after.trusted.running;
    const hasShown = beat.wall - after.trusted.wall;
    log("error", "clock-jumped", { shownSeconds: seconds(hasShown), ranSeconds: seconds(hasRun) });
  } else if (before?.doubt && !after.doubt) log("info", "clock-steady");
}

/** Linux alone has a name for it; elsewhere a start is known by the running time that went back. */
function readBoot(): string | null {
  const file = "/proc/sys/kernel/random/boot_id";
  return existsSync(file) ? readFileSync(file, "utf8").trim() : null;
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 1000);
}
