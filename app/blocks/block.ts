import { breatheRule, type Breathe } from "./breathe.ts";
import { cardsRule, type Cards } from "./cards.ts";
import { casesRule, type Cases } from "./cases.ts";
import { exitRule, type Exit } from "./exit.ts";
import { feelingsRule, type Feelings } from "./feelings.ts";
import { matchRule, type Match } from "./match.ts";
import { noteRule, type Note } from "./note.ts";
import { orderRule, type Order } from "./order.ts";
import { planRule, type Plan } from "./plan.ts";
import { pollRule, type Poll } from "./poll.ts";
import { quizRule, type Quiz } from "./quiz.ts";
import { roleplayRule, type Roleplay } from "./roleplay.ts";
import { scenarioRule, type Scenario } from "./scenario.ts";
import { sortRule, type Sort } from "./sort.ts";

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
  /** The answer, checked against this very block, or undefined where it cannot belong to it. */
  readAnswer(block: B, value: unknown): Answer | undefined;
  /** The same from a form sent without JavaScript. */
  readForm(block: B, form: FormData): unknown;
  /** What to show again of a form that is not whole, where the block would not say so by itself. Never stored. */
  readLacking?(block: B, form: FormData): Answer | undefined;
  /** Only for a block whose results a teacher sees. */
  score?(block: B, answer: Answer): Score;
  /** What a learner may see before answering: no right answers, no explanations that give them away. */
  show(block: B): unknown;
  /** What a learner may see after this answer. */
  feedback(block: B, answer: Answer): unknown;
  /** What makes an old answer mean something else if it changes; wording does not. */
  key(block: B): unknown;
};

type Shown<R> = R extends { show(block: never): infer V } ? V : never;
type FeedbackOf<R> = R extends { feedback(block: never, answer: never): infer F } ? F : never;
type AnswerOf<R> = R extends { readAnswer(block: never, value: never): (infer A) | undefined } ? A : never;

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

export function showBlock(block: Block): ShownBlock {
  return ruleOf(block).show(block) as ShownBlock;
}

export function feedbackFor(block: Block, answer: Answer): Feedback {
  return ruleOf(block).feedback(block, answer) as Feedback;
}

/** What a view of a block is given: the learner's own answer, if any, and what may be said after it. */
export type BlockProps<Shown extends ShownBlock, Given, Said = null> = {
  block: Shown;
  answer: Given | undefined;
  feedback: Said | null | undefined;
  onAnswer: (answer: Given) => void;
};
