import { minute } from "./durations.ts";

/** How far apart two honest readings of one clock may lie: a network corrects it by seconds. */
export const tolerance = 2 * minute;

/**
 * Milliseconds since that time. One that lies in the future was written by a clock that was wrong, and counts as long
 * past: what it kept open ends. Where an end can't be taken back, ask `isClockSteady` first.
 */
export function timeSince(at: number, now: number): number {
  return at > latestEnd(0, now) ? Infinity : now - at;
}

/** Whether what was to last `longest` at most still goes on; with an end further away than that it is over. */
export function goesOn(endsAt: number, longest: number, now: number): boolean {
  return now < endsAt && endsAt <= latestEnd(longest, now);
}

/** For queries: the furthest end that something begun by now, and lasting `longest` at most, can honestly have. */
export function latestEnd(longest: number, now: number): number {
  return now + longest + tolerance;
}
