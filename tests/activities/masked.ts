import { maskFor } from "#app/activities/parts/mask.server.ts";
import type { Mask } from "#app/activities/parts/mask.ts";
import { matchRule, type Match } from "#app/activities/match/match.ts";
import { orderRule, type Order } from "#app/activities/order/order.ts";

/** The key of a data folder that is nobody's. */
export const someKey = new Uint8Array(32).fill(7);
/** The names that parts of a lesson bear there. */
export const mask = maskFor(someKey, "b1");

/** Row → the fit that belongs to it, as a page that knew would send it. */
export function rightFits(match: Match, by: Mask = mask): Record<string, string> {
  const joined = Object.fromEntries(match.pairs.map(({ id }) => [id, id]));
  return matchRule.showAnswer(match, { joined, handedIn: true }, by).joined;
}

export function rightOrder(order: Order, by: Mask = mask): string[] {
  return orderRule.showAnswer(order, { order: order.places.map(({ id }) => id), handedIn: true }, by).order;
}
