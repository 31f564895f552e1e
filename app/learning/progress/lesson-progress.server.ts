import type { Db } from "#db/connection.ts";
import { feedbackFor, ruleOf, showAnswer } from "#app/activities/block.ts";
import type { ShownState } from "#app/activities/shown-state.ts";
import type { Mask } from "#app/activities/parts/mask.ts";
import { findBlock, type Lesson, type LessonDocument } from "#app/learning/courses/lesson.ts";
import { listBlockStates, type LearnerBlock } from "./progress-queries.server.ts";
import { isDone, lessonStatus, type Status } from "./progress.ts";

export type LessonProgress = { status: Status; blocks: Record<string, ShownState>; lastBlock: string | null };

export async function findLessonProgress(
  db: Db,
  accountId: string,
  lesson: Lesson,
  document: LessonDocument,
  mask: Mask,
): Promise<LessonProgress> {
  return showProgress(lesson, document, await listBlockStates(db, accountId, lesson.id), mask);
}

/** `states` oldest first. A block that the document no longer has is passed over. */
export function showProgress(
  lesson: Lesson,
  document: LessonDocument,
  states: readonly LearnerBlock[],
  mask: Mask,
): LessonProgress {
  const blocks: Record<string, ShownState> = {};
  const known: Record<string, LearnerBlock> = {};
  for (const state of states) {
    const { block: id, answer, isFinished, best, attempts } = state;
    const block = findBlock(document, id);
    if (!block) continue;
    known[id] = state;
    // Given before the lesson was edited, it may be an answer that the block no longer knows.
    const fitting = ruleOf(block).readAnswer(block, answer, mask) ?? null;
    const feedback = fitting && feedbackFor(block, fitting, mask);
    const shown = fitting && showAnswer(block, fitting, mask);
    blocks[id] = { answer: shown, isFinished, best, attempts, isDone: isDone(lesson, id, state), feedback };
  }
  return { status: lessonStatus(lesson, known), blocks, lastBlock: states.at(-1)?.block ?? null };
}
