import type { Mask } from "./parts/mask.ts";
import type { Rule } from "./parts/rule.ts";
import * as registered from "./rules.ts";

type Rules = typeof registered;
export type ActivityKind = keyof Rules;
const rules: { [Kind in ActivityKind]: Rule<BlockOf<Kind>, AnswerOf<Kind>> } = registered;

type Written<R> = R extends { readAnswer(block: infer B, ...rest: never): unknown } ? B : never;
type Shown<R> = R extends { show(block: never, mask: never): infer V } ? V : never;
type FeedbackOn<R> = R extends { feedback(block: never, answer: never, mask: never): infer F } ? F : never;
type AnswerTo<R> = R extends { readAnswer(block: never, value: never, mask: never): infer A }
  ? NonNullable<A>
  : never;

export type BlockOf<Kind extends ActivityKind> = Written<Rules[Kind]>;
export type ShownOf<Kind extends ActivityKind> = Shown<Rules[Kind]>;
export type AnswerOf<Kind extends ActivityKind> = AnswerTo<Rules[Kind]>;
export type FeedbackOf<Kind extends ActivityKind> = FeedbackOn<Rules[Kind]>;

/** An activity inside a lesson, as its author wrote it, right answers included. Stays on the server. */
export type Block = { [Kind in ActivityKind]: BlockOf<Kind> }[ActivityKind];
/** A block as a learner's browser gets it. */
export type ShownBlock = { [Kind in ActivityKind]: ShownOf<Kind> }[ActivityKind];
export type Answer = { [Kind in ActivityKind]: AnswerOf<Kind> }[ActivityKind];
export type Feedback = { [Kind in ActivityKind]: FeedbackOf<Kind> }[ActivityKind];

export function ruleOf(block: Block): Rule<Block, Answer> {
  return rules[block.kind];
}

/** False for what never leaves the browser, and for what has no answer at all. */
export function isStored(kind: ActivityKind): boolean {
  return rules[kind].isFinished !== undefined;
}

export function isAnswered(block: Block, answer: Answer): boolean {
  return ruleOf(block).isFinished?.(block, answer) ?? false;
}

export function showBlock(block: Block, mask: Mask): ShownBlock {
  return ruleOf(block).show(block, mask) as ShownBlock;
}

/** In the order in which a learner meets it, right answers included. */
export function mixBlock(block: Block, mask: Mask): Block {
  return ruleOf(block).mix?.(block, mask) ?? block;
}

export function showAnswer(block: Block, answer: Answer, mask: Mask): Answer {
  return ruleOf(block).showAnswer?.(block, answer, mask) ?? answer;
}

export function feedbackFor(block: Block, answer: Answer, mask: Mask): Feedback {
  return ruleOf(block).feedback(block, answer, mask) as Feedback;
}
