import { tolerance } from "./clock.ts";
import { day } from "./durations.ts";

/**
 * The clock that people set, and beside it how long the machine has been running, which nobody can set. Milliseconds.
 * `boot` names the start that the running time counts from; null on a machine that has no name for it.
 */
export type Beat = { wall: number; running: number; boot: string | null };

/** The last beat that was believed, and how much time without the machine is believed yet; while the clock is in doubt, how it has gone since. */
export type ClockRecord = {
  trusted: Beat;
  believable: number;
  doubt: { last: Beat; steadyFor: number } | null;
};

/** A school's computer is off from Friday evening to Tuesday morning. */
const longestOff = 4 * day;
/** So long must a clock that has jumped go as a clock goes before it is believed again; while nothing runs, nothing counts. */
export const steadyTime = day;
/** Each hour of running lets so many hours be believed in which it was off, so that starts in a row move no clock further than waiting would. */
const believedForRunning = longestOff / steadyTime;

export function judgeClock(record: ClockRecord | undefined, beat: Beat): ClockRecord {
  if (!record) return { trusted: beat, believable: longestOff, doubt: null };
  const { trusted, doubt } = record;
  const isSame = isSameBoot(trusted, beat);
  const ran = isSame ? Math.max(0, beat.running - trusted.running) : beat.running;
  const believable = Math.min(longestOff, record.believable + believedForRunning * ran);
  // Set right again, it is where it would have been anyway.
  if (goesWith(trusted, beat)) return { trusted: beat, believable, doubt: null };
  if (mayHaveBeenOff(trusted, beat, believable)) {
    return { trusted: beat, believable: believable - Math.max(0, offTime(trusted, beat)), doubt: null };
  }
  if (!doubt || !(goesWith(doubt.last, beat) || mayHaveBeenOff(doubt.last, beat, longestOff))) {
    return { ...record, doubt: { last: beat, steadyFor: 0 } };
  }
  const steadyFor = doubt.steadyFor + (goesWith(doubt.last, beat) ? beat.running - doubt.last.running : 0);
  return steadyFor >= steadyTime
    ? { trusted: beat, believable: longestOff, doubt: null }
    : { ...record, doubt: { last: beat, steadyFor } };
}

/** Where a start has no name, only a running time that went back tells of a new one: what can't be told was none. */
export function isSameBoot(from: Beat, to: Beat): boolean {
  if (from.boot !== null && to.boot !== null) return from.boot === to.boot;
  return to.running >= from.running - tolerance;
}

function goesWith(from: Beat, to: Beat): boolean {
  const [wall, running] = [to.wall - from.wall, to.running - from.running];
  return isSameBoot(from, to) && running >= -tolerance && Math.abs(wall - running) <= tolerance;
}

/** Only a machine that was started anew has been off, and since then it has run for no longer than the clock shows. */
function mayHaveBeenOff(from: Beat, to: Beat, longest: number): boolean {
  const off = offTime(from, to);
  return !isSameBoot(from, to) && off >= -tolerance && off <= longest;
}

function offTime(from: Beat, to: Beat): number {
  return to.wall - from.wall - to.running;
}
