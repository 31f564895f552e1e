import type { WayIn } from "./way-in.ts";
import { day } from "#app/calendar/durations.ts";

/**
 * Whoever makes somebody a new card or password can sign in with it, and answer in their place. So one that is renewed
 * so many days before a survey or a poll, or made while it is open, does not prove who answers. Longer before, a pupil
 * whose old card has stopped working has had lessons enough to notice it.
 */
export const watchedDays = 14;

export function watchedSince(opensAt: number): number {
  return opensAt - watchedDays * day;
}

/**
 * The first way into an account, made before the opening, is not watched: nobody has answered with this account before,
 * and a new class must get its cards from somebody.
 */
export function isWatched({ madeAt, isFirst }: WayIn, opensAt: number): boolean {
  return madeAt >= opensAt || (!isFirst && madeAt >= watchedSince(opensAt));
}
