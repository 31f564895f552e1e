import { isClockSteady, readBeat } from "#app/calendar/steady-clock.server.ts";
import type { Db } from "#db/connection.ts";
import type { Wave } from "./wave.ts";

/** Whether the time for the wave's next step, which nobody can undo, has come by a clock that is in doubt. */
export async function waitsForClock(db: Db, wave: Wave, beat = readBeat()): Promise<boolean> {
  const dueAt = { open: wave.closesAt, closing: wave.sealsAt, sealed: undefined }[wave.state];
  return dueAt !== undefined && beat.wall >= dueAt && !(await isClockSteady(db, beat));
}
