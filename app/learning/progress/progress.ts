import { isAnswered, ruleOf, type Answer, type Block } from "#app/activities/block.ts";
import { passes, type Score } from "#app/activities/parts/score.ts";
import type { BlockState } from "#app/activities/shown-state.ts";
import type { Lesson } from "#app/learning/courses/lesson.ts";

export type Status = "not-started" | "started" | "completed";

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
  const mark = ruleOf(block).mark?.(block) ?? null;
  return mark === null || (score !== null && passes(mark, score));
}

/** The greater share of right answers; an edited quiz may have another number of questions. */
function betterOf(one: Score | null, other: Score | null): Score | null {
  if (!one || !other) return one ?? other;
  const difference = other.right * one.of - one.right * other.of;
  return difference > 0 || (difference === 0 && other.of > one.of) ? other : one;
}
