import { tolerance } from "./clock.ts";

/** The clock that people set, and beside it how long the machine has been running, which nobody can set. Milliseconds. */
export type Beat = { wall: number; running: number };

/** The last beat that was believed; and while the clock is in doubt, how it has gone since. */
export type ClockRecord = { trusted: Beat; doubt: { last: Beat; steadyFor: number } | null };

const hour = 60 * 60_000;

/** A school's computer is off from Friday evening to Tuesday morning. */
const longestOff = 4 * 24 * hour;
/** So long must a clock that has jumped go as a clock goes before it is believed again; while nothing runs, nothing counts. */
export const steadyTime = 24 * hour;

/** `isFirst`: of this process, before which the machine may have been off. */
export function judgeClock(record: ClockRecord | undefined, beat: Beat, isFirst: boolean): ClockRecord {
  if (!record) return { trusted: beat, doubt: null };
  const { trusted, doubt } = record;
  // Set right again, it is where it would have been anyway.
  if (follows(trusted, beat, isFirst)) return { trusted: beat, doubt: null };
  if (!doubt || !follows(doubt.last, beat, isFirst)) return { trusted, doubt: { last: beat, steadyFor: 0 } };
  const steadyFor = doubt.steadyFor + (goesWith(doubt.last, beat) ? beat.running - doubt.last.running : 0);
  return steadyFor >= steadyTime
    ? { trusted: beat, doubt: null }
    : { trusted, doubt: { last: beat, steadyFor } };
}

function follows(from: Beat, to: Beat, isFirst: boolean): boolean {
  return goesWith(from, to) || (isFirst && mayHaveBeenOff(from, to));
}

function goesWith(from: Beat, to: Beat): boolean {
  const [wall, running] = [to.wall - from.wall, to.running - from.running];
  return running >= -tolerance && Math.abs(wall - running) <= tolerance;
}

/** Had the machine not been started anew since, it would have been running for longer than that time. */
function mayHaveBeenOff(from: Beat, to: Beat): boolean {
  const wall = to.wall - from.wall;
  return wall >= -tolerance && wall <= longestOff && to.running <= wall + tolerance;
}
