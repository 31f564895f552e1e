import { isStored, ruleOf, type Answer, type Block } from "#app/activities/block.ts";
import type { Random } from "./random.ts";

/**
 * The answers that one learner might give to a block, one after another; the last one finishes it. Empty for a block
 * whose answers are kept nowhere. `ability` is the share of questions that come out right.
 */
export function inventAnswers(block: Block, ability: number, random: Random): Answer[] {
  if (!isStored(block.kind)) return [];
  return ruleOf(block).invent?.(block, ability, random) ?? [{ done: true }];
}
