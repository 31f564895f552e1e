import type { ActivityKind, Block, BlockOf, ShownBlock, ShownOf } from "./block.ts";
import type { OnPaper } from "./parts/on-paper.ts";
import * as registered from "./papers.ts";
import "./activities.css";

type Papers = typeof registered;
/** The kinds of which pupils get a sheet. */
export type HandedOutKind = {
  [Kind in ActivityKind]: Papers[Kind] extends { Handout: unknown } ? Kind : never;
}[ActivityKind];

/** In the lesson as a whole a handout is made of the block itself, so it must fit there. */
type InLesson<Kind extends ActivityKind> =
  BlockOf<Kind> extends ShownOf<Kind> ? object : { isToldByKey: true } | { InLesson: object };

const papers: { [Kind in ActivityKind]: OnPaper<ShownOf<Kind>, BlockOf<Kind>> & InLesson<Kind> } = registered;

export function paperOf(kind: ActivityKind): OnPaper<ShownBlock, Block> {
  return papers[kind] as OnPaper<ShownBlock, Block>;
}
