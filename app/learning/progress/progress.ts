import { isAnswered } from "#app/activities/answering.ts";
import { ruleOf, type Answer, type Block, type Score } from "#app/activities/block.ts";
import { passes } from "#app/activities/quiz/quiz.ts";
import type { Lesson } from "#app/learning/courses/lesson.ts";

export type Status = "not-started" | "started" | "completed";

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

type Finished = Pick<BlockState, "isFinished" | "isPassed" | "best">;

/** The state after one more answer. In whatever order answers arrive, `isFinished`, `isPassed` and `best` come out the same. */
export function applyAnswer(before: BlockState | undefined, block: Block, answer: Answer): BlockState {
  const finishesNow = isAnswered(block, answer);
  const score = finishesNow ? (ruleOf(block).score?.(block, answer) ?? null) : null;
  return {
    answer,
    isFinished: finishesNow || (before?.isFinished ?? false),
    isPassed: (finishesNow && reachesMark(block, score)) || (before?.isPassed ?? false),
    best: betterOf(before?.best ?? null, score),
    attempts: (before?.attempts ?? 0) + (finishesNow ? 1 : 0),
  };
}

/**
 * The one answer to “has this learner done this lesson?”: completed when every required block is finished and every
 * check passed, never by time.
 */
export function lessonStatus(
  lesson: Pick<Lesson, "required" | "passMarks">,
  blocks: Readonly<Record<string, Finished>>,
): Status {
  if (Object.keys(blocks).length === 0) return "not-started";
  return lesson.required.every((id) => isDone(lesson, id, blocks[id])) ? "completed" : "started";
}

/** A mark that came down passes nobody who had failed, until they try again. */
export function isDone(lesson: Pick<Lesson, "passMarks">, id: string, state: Finished | undefined): boolean {
  if (!state?.isFinished) return false;
  const mark = lesson.passMarks[id];
  return mark === undefined || (state.isPassed && state.best !== null && passes(mark, state.best));
}

function reachesMark(block: Block, score: Score | null): boolean {
  return block.kind !== "quiz" || (score !== null && passes(block.pass, score));
}

/** The greater share of right answers; an edited quiz may have another number of questions. */
function betterOf(one: Score | null, other: Score | null): Score | null {
  if (!one || !other) return one ?? other;
  const difference = other.right * one.of - one.right * other.of;
  return difference > 0 || (difference === 0 && other.of > one.of) ? other : one;
}
