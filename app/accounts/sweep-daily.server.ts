import { day } from "#app/calendar/durations.ts";
import { isClockSteady, readBeat } from "#app/calendar/steady-clock.server.ts";
import { describeFault, log } from "#app/log.server.ts";
import type { Db } from "#db/connection.ts";
import { sweepDevices } from "./known-devices-queries.server.ts";

/** Forgets soon after the start, and daily, which devices somebody used long ago. Every process may. Returns how to stop. */
export function keepSweepingDaily(db: Db): () => void {
  const sweep = () =>
    void sweepOnSteadyClock(db).catch((error: unknown) =>
      log("error", "devices-not-swept", describeFault(error)),
    );
  const timer = setInterval(sweep, day).unref();
  const first = setTimeout(sweep, 1_000).unref();
  return () => {
    clearInterval(timer);
    clearTimeout(first);
  };
}

/** A clock that is two years ahead for a moment must not make strangers of everybody. */
async function sweepOnSteadyClock(db: Db, beat = readBeat()): Promise<void> {
  if (await isClockSteady(db, beat)) await sweepDevices(db, beat.wall);
}
