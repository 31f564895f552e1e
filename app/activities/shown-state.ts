import type { Answer, Feedback } from "./block.ts";
import type { Score } from "./parts/score.ts";

/** What a learner's events say about one block. */
export type BlockState = {
  /** The latest answer: the one that arrived last. */
  answer: Answer;
  /** Once finished, always finished: a new try takes nothing away. */
  isFinished: boolean;
  /** Whether one attempt reached the mark that stood when it was made; without a mark, to finish is to pass. */
  isPassed: boolean;
  /** Of the best finished attempt; null for blocks without a result. */
  best: Score | null;
  /** How many times it was finished. */
  attempts: number;
};

/** What a learner's browser is told about one block: the own answer, and what may be said after it. */
export type ShownState = Omit<BlockState, "answer" | "isPassed"> & {
  answer: Answer | null;
  isDone: boolean;
  feedback: Feedback;
};
