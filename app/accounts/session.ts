import type { Role } from "./viewer.ts";

const minute = 60_000;

const longestSession = 12 * 60 * minute;
export const longestIdle = 60 * minute;

type SessionTimes = { createdAt: number; seenAt: number };

/** Pupils share computers, so theirs end sooner. */
export function isExpired(session: SessionTimes, roles: readonly Role[], now: number): boolean {
  const idle = roles.includes("student") ? 20 * minute : longestIdle;
  return now - session.seenAt >= idle || now - session.createdAt >= longestSession;
}

/** A visit is written down once a minute at most: each write waits for the disk. */
export function isWorthNoting(session: SessionTimes, now: number): boolean {
  return now - session.seenAt >= minute;
}
