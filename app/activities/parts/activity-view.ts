import type { ReactNode } from "react";
import type { BlockProps } from "./block-props.ts";

/** An activity on a learner's own page. What it knows must need no connection, and bring no right answer along. */
export type ActivityView<Shown, Given = never, Said = null> = {
  /** Rendered once for many readers (see ui/kept-markup.tsx): no router and no `useId` in it. */
  View: (props: BlockProps<Shown, Given, Said>) => ReactNode;
  /** As the rule has it, from what a browser was shown of the block. Absent where nothing is kept. */
  isFinished?(block: Shown, answer: Given): boolean;
  /** Whether only the server can say that it is passed. */
  isCheck?(block: Shown): boolean;
  /** Whether what was said about the choices before stands beside the next one. */
  keepsFeedback?(block: Shown, answer: Given): boolean;
  /** Whether the server, which has the key, has more to say about an answer. */
  hasMoreToSay?(block: Shown, answer: Given): boolean;
};
