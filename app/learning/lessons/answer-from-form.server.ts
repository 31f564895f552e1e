import { feedbackFor, isStored, ruleOf, showAnswer, type Answer, type Block } from "#app/activities/block.ts";
import { textIn } from "#app/activities/parts/done.ts";
import type { Mask } from "#app/activities/parts/mask.ts";
import { findBlock, type Lesson, type LessonDocument } from "#app/learning/courses/lesson.ts";
import type { ShownState } from "#app/activities/shown-state.ts";
import { applyAnswer, isDone } from "#app/learning/progress/progress.ts";

/**
 * A block's form, sent without JavaScript, as an answer or as one that lacks something; undefined where it does not fit
 * the lesson.
 */
export function answerFromForm(document: LessonDocument, form: FormData, mask: Mask) {
  const block = findBlock(document, textIn(form, "block"));
  if (!block || !isStored(block.kind)) return undefined;
  const rule = ruleOf(block);
  const lacking = rule.readLacking?.(block, form, mask);
  if (lacking) return { block, lacking };
  const answer = rule.readAnswer(block, rule.readForm(block, form, mask), mask);
  return answer && { block, answer };
}

/** The form once more, as it was sent; what was done before still counts. */
export function showAgain(
  block: Block,
  lacking: Answer,
  before: ShownState | undefined,
  mask: Mask,
): ShownState {
  const { isPassed: _, ...fresh } = applyAnswer(undefined, block, lacking);
  return {
    ...(before ?? { ...fresh, isDone: false }),
    answer: showAnswer(block, lacking, mask),
    feedback: null,
  };
}

/** What may be said about an answer that is kept nowhere. */
export function explainAnswer(
  lesson: Lesson,
  document: LessonDocument,
  blockId: string,
  value: unknown,
  mask: Mask,
): ShownState | undefined {
  const block = findBlock(document, blockId);
  if (!block || !isStored(block.kind)) return undefined;
  const answer: Answer | undefined = ruleOf(block).readAnswer(block, value, mask);
  if (!answer) return undefined;
  const state = applyAnswer(undefined, block, answer);
  const { isPassed: _, ...shown } = state;
  return {
    ...shown,
    answer: showAnswer(block, answer, mask),
    isDone: isDone(lesson, block.id, state),
    feedback: feedbackFor(block, answer, mask),
  };
}
