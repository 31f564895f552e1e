import { mixBlock, type ActivityKind, type Block, type BlockOf } from "./block.ts";
import type { Mask } from "./parts/mask.ts";
import type { OnScreen } from "./parts/on-screen.ts";
import * as registered from "./screens.ts";

type Screens = typeof registered;
type ShownIn<S> = S extends { label(shown: infer Shown): string } ? Shown : never;
type ShownBy<Kind extends ActivityKind> = ShownIn<Screens[Kind]>;

const forms: { [Kind in ActivityKind]: OnScreen<BlockOf<Kind>, ShownBy<Kind>> } = registered;

/** What a projector shows of an activity at one time. Holds right answers: for staff alone. */
export type BlockScreen = { [Kind in ActivityKind]: ScreenOf<Kind> }[ActivityKind];
export type ScreenOf<Kind extends ActivityKind> = ShownBy<Kind> & {
  kind: Kind;
  block: string;
  /** How often “next” is pressed here before the next screen comes. */
  beats: number;
};

export function formOf(kind: ActivityKind): OnScreen<Block, BlockScreen> {
  return forms[kind] as unknown as OnScreen<Block, BlockScreen>;
}

/** An activity, one screen after the other, in the order in which pupils meet it on their own. */
export function screensOfBlock(block: Block, mask: Mask): BlockScreen[] {
  const { kind, id } = block;
  const form = formOf(kind);
  return form.screens(mixBlock(block, mask), mask).map((screen) => {
    return { ...screen, kind, block: id, beats: form.beats?.(screen) ?? 1 } as BlockScreen;
  });
}
