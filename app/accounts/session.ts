import { timeSince } from "#app/calendar/clock.ts";
import type { Role } from "./viewer.ts";
import { hour, minute } from "#app/calendar/durations.ts";

export const longestSession = 12 * hour;
export const longestIdle = hour;

type SessionTimes = { createdAt: number; seenAt: number };

/** Milliseconds without a sign of life after which a session ends. Pupils share computers, so theirs end sooner. */
export function idleLimit(roles: readonly Role[]): number {
  return roles.includes("student") ? 20 * minute : longestIdle;
}

/**
 * The same for a page that nobody touches. Later, because the last tap's own request renews the session when it
 * arrives: a page left before the session has ended would lead back into it.
 */
export function pageIdleLimit(roles: readonly Role[]): number {
  return idleLimit(roles) + 15_000;
}

export function isExpired(session: SessionTimes, roles: readonly Role[], now: number): boolean {
  return (
    timeSince(session.seenAt, now) >= idleLimit(roles) || timeSince(session.createdAt, now) >= longestSession
  );
}

/** A visit is written down once a minute at most: each write waits for the disk. */
export function isWorthNoting(session: SessionTimes, now: number): boolean {
  return timeSince(session.seenAt, now) >= minute;
}
