import { formOf, type BlockScreen } from "./block-screen.ts";
import { mixBlock, ruleOf, type Block } from "./block.ts";
import type { Mask } from "./parts/mask.ts";

/** An activity, one screen after the other, in the order in which pupils meet it on their own. */
export function screensOfBlock(block: Block, mask: Mask): BlockScreen[] {
  const { kind, id } = block;
  return ruleOf(block)
    .screens(mixBlock(block, mask), mask)
    .map((screen) => {
      const beats = formOf(kind).beats?.(screen as BlockScreen) ?? 1;
      return { ...screen, kind, block: id, beats } as BlockScreen;
    });
}
