import type { ActivityKind, Block, BlockOf } from "./block.ts";
import type { ActivitySource } from "./parts/element.ts";
import * as registered from "./sources.ts";

const sources: { [Kind in ActivityKind]: ActivitySource<BlockOf<Kind>> } = registered;

export const kinds = Object.keys(sources) as ActivityKind[];

export function sourceOf(kind: ActivityKind): ActivitySource<Block> {
  return sources[kind];
}
