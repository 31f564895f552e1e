import type { ReactNode } from "react";
import type { Score } from "./score.ts";

/** What a view of a block is given: the learner's own answer, if any, and what may be said after it. */
export type BlockProps<Shown, Given = never, Said = null> = {
  block: Shown;
  answer: Given | undefined;
  feedback: Said | null | undefined;
  /** The best result so far. */
  best: Score | null;
  /** Whom to go to. */
  helpers: ReactNode;
  onAnswer: (answer: Given) => void;
};
