export type ShiftPresses = { count: number; since: number };

export const neededPresses = 3;
export const longestPause = 5000;

/** Shift pressed and let go, alone, at `now` (ms). Presses older than five seconds are forgotten. */
export function countPress(before: ShiftPresses | undefined, now: number): ShiftPresses {
  if (!before || now - before.since > longestPause) return { count: 1, since: now };
  return { count: before.count + 1, since: before.since };
}
