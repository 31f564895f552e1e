import type { Db } from "#db/connection.ts";
import { feedbackFor, ruleOf, type Answer, type Feedback } from "#app/blocks/block.ts";
import { findBlock, type Lesson, type LessonDocument } from "#app/courses/lesson.ts";
import { listBlockStates, type LearnerBlock } from "./progress-queries.server.ts";
import { isDone, lessonStatus, type BlockState, type Status } from "./progress.ts";

/** What a learner's browser is told about one block: the own answer, and what may be said after it. */
export type ShownState = Omit<BlockState, "answer"> & {
  answer: Answer | null;
  isDone: boolean;
  feedback: Feedback;
};
export type LessonProgress = { status: Status; blocks: Record<string, ShownState>; lastBlock: string | null };

export async function findLessonProgress(
  db: Db,
  accountId: string,
  lesson: Lesson,
  document: LessonDocument,
): Promise<LessonProgress> {
  return showProgress(lesson, document, await listBlockStates(db, accountId, lesson.id));
}

/** `states` oldest first. A block that the document no longer has is passed over. */
export function showProgress(
  lesson: Lesson,
  document: LessonDocument,
  states: readonly LearnerBlock[],
): LessonProgress {
  const blocks: Record<string, ShownState> = {};
  for (const { block: id, answer, isFinished, best, attempts } of states) {
    const block = findBlock(document, id);
    if (!block) continue;
    const done = isDone(lesson, id, { isFinished, best });
    // Given before the lesson was edited, it may be an answer that the block no longer knows.
    const fitting = ruleOf(block).readAnswer(block, answer) ?? null;
    const feedback = fitting && feedbackFor(block, fitting);
    blocks[id] = { answer: fitting, isFinished, best, attempts, isDone: done, feedback };
  }
  return { status: lessonStatus(lesson, blocks), blocks, lastBlock: states.at(-1)?.block ?? null };
}
