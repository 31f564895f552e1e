import { isWatched } from "#app/accounts/new-way-in.ts";
import type { WayIn } from "#app/accounts/way-in.ts";
import { areAgreed, type Word } from "../waves/second-word.ts";

/**
 * A new card or password gives no right to answer until two people have seen that it is in the right hands. What is not
 * known to have been made at some time was not made by the ways there are, and is not trusted.
 */
export function isHeldBack(way: WayIn | undefined, opensAt: number, said: readonly Word[]): boolean {
  return !way || (isWatched(way, opensAt) && !areAgreed(said));
}
