import { breatheRule, type Breathe } from "./breathe/breathe.ts";
import { cardsRule, type Cards } from "./cards/cards.ts";
import { casesRule, type Cases } from "./cases/cases.ts";
import { exitRule, type Exit } from "./exit/exit.ts";
import { feelingsRule, type Feelings } from "./feelings/feelings.ts";
import type { Mask } from "./parts/mask.ts";
import { matchRule, type Match } from "./match/match.ts";
import { noteRule, type Note } from "./note/note.ts";
import { orderRule, type Order } from "./order/order.ts";
import { planRule, type Plan } from "./plan/plan.ts";
import { pollRule, type Poll } from "./poll/poll.ts";
import { quizRule, type Quiz } from "./quiz/quiz.ts";
import { roleplayRule, type Roleplay } from "./roleplay/roleplay.ts";
import { scenarioRule, type Scenario } from "./scenario/scenario.ts";
import { sortRule, type Sort } from "./sort/sort.ts";

/** An activity inside a lesson, as its author wrote it, right answers included. Stays on the server. */
export type Block =
  | Breathe
  | Cards
  | Cases
  | Exit
  | Feelings
  | Match
  | Note
  | Order
  | Plan
  | Poll
  | Quiz
  | Roleplay
  | Scenario
  | Sort;
export type BlockKind = Block["kind"];
type BlockOf<Kind extends BlockKind> = Extract<Block, { kind: Kind }>;

export type Score = { right: number; of: number };

/** What each kind of block knows about itself. All of it is pure and runs anywhere. */
export type BlockRule<B, Answer> = {
  /** The answer by its author's ids, checked against this very block, or undefined where it cannot belong to it. */
  readAnswer(block: B, value: unknown, mask: Mask): Answer | undefined;
  /** The same from a form sent without JavaScript. */
  readForm(block: B, form: FormData, mask: Mask): unknown;
  /** What to show again of a form that is not whole, where the block would not say so by itself. Never stored. */
  readLacking?(block: B, form: FormData, mask: Mask): Answer | undefined;
  /** Only for a block whose results a teacher sees. */
  score?(block: B, answer: Answer): Score;
  /** What a learner may see before answering: no right answers, no explanations that give them away. */
  show(block: B, mask: Mask): unknown;
  /** Only for a block in which the order as written gives something away: the same block as everybody meets it. */
  mix?(block: B, mask: Mask): B;
  /** The own answer, letter by letter as a learner's browser has it, where parts of the block bear masks. */
  showAnswer?(block: B, answer: Answer, mask: Mask): Answer;
  /** What a learner may see after this answer. */
  feedback(block: B, answer: Answer, mask: Mask): unknown;
  /** What makes an old answer mean something else if it changes; wording does not. */
  key(block: B): unknown;
};

type Shown<R> = R extends { show(block: never, mask: never): infer V } ? V : never;
type FeedbackOf<R> = R extends { feedback(block: never, answer: never, mask: never): infer F } ? F : never;
type AnswerOf<R> = R extends { readAnswer(block: never, value: never, mask: never): (infer A) | undefined }
  ? A
  : never;

const rules = {
  breathe: breatheRule,
  cards: cardsRule,
  cases: casesRule,
  exit: exitRule,
  feelings: feelingsRule,
  match: matchRule,
  note: noteRule,
  order: orderRule,
  plan: planRule,
  poll: pollRule,
  quiz: quizRule,
  roleplay: roleplayRule,
  scenario: scenarioRule,
  sort: sortRule,
};

/** A block as a learner's browser gets it. */
export type ShownBlock = { [Kind in BlockKind]: Shown<(typeof rules)[Kind]> }[BlockKind];
export type Answer = NonNullable<{ [Kind in BlockKind]: AnswerOf<(typeof rules)[Kind]> }[BlockKind]>;
export type Feedback = { [Kind in BlockKind]: FeedbackOf<(typeof rules)[Kind]> }[BlockKind];

export function ruleOf<Kind extends BlockKind>(block: BlockOf<Kind>): BlockRule<Block, Answer> {
  return rules[block.kind];
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

/** What a view of a block is given: the learner's own answer, if any, and what may be said after it. */
export type BlockProps<Shown extends ShownBlock, Given, Said = null> = {
  block: Shown;
  answer: Given | undefined;
  feedback: Said | null | undefined;
  onAnswer: (answer: Given) => void;
};
