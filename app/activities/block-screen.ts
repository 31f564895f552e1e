import type { ActivityKind } from "./block.ts";
import type { OnScreen } from "./parts/on-screen.ts";
import type * as rules from "./rules.ts";
import * as registered from "./screens.ts";
import "./activities.css";
import "./parts/on-screen.css";

type ShownIn<Rule> = Rule extends { screens(block: never, mask: never): (infer Shown)[] } ? Shown : never;
type ShownBy<Kind extends ActivityKind> = ShownIn<(typeof rules)[Kind]>;

const forms: { [Kind in ActivityKind]: OnScreen<ShownBy<Kind>> } = registered;

/** What a projector shows of an activity at one time. Holds right answers: for staff alone. */
export type BlockScreen = { [Kind in ActivityKind]: ScreenOf<Kind> }[ActivityKind];
export type ScreenOf<Kind extends ActivityKind> = ShownBy<Kind> & {
  kind: Kind;
  block: string;
  /** How often “next” is pressed here before the next screen comes. */
  beats: number;
};

export function formOf(kind: ActivityKind): OnScreen<BlockScreen> {
  return forms[kind] as OnScreen<BlockScreen>;
}
