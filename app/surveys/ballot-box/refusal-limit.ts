import { minute } from "#app/calendar/durations.ts";

const mostInAMinute = 300;

/**
 * Counts, in memory alone, the refused ballots of each address. Only refusals count and only refusals change their
 * tone: a school is one address, and no flood from it may keep a child's good ballot out. Checking one costs less than
 * any page, so nothing is saved by not checking.
 */
export function createRefusalLimit() {
  const counts = new Map<string, number>();
  let began = 0;
  /** True when this address has sent so much nonsense that it should be hung up on. */
  return function isFlood(address: string, now: number): boolean {
    if (now - began >= minute) {
      counts.clear();
      began = now;
    }
    const count = (counts.get(address) ?? 0) + 1;
    // An attacker with many addresses fills no memory.
    if (counts.size < 10_000 || counts.has(address)) counts.set(address, count);
    return count > mostInAMinute;
  };
}
