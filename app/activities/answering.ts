import type { Answer, Block, BlockKind, ShownBlock } from "./block.ts";
import type { MatchAnswer, ShownMatch } from "./match/match.ts";
import type { OrderAnswer } from "./order/order.ts";
import type { QuizAnswer, ShownQuiz } from "./quiz/quiz.ts";
import { isScenarioFinished } from "./scenario/scenario.ts";
import type { ShownSort, SortAnswer } from "./sort/sort.ts";

/**
 * Whether an answer finishes its block, for every kind whose answers are stored. Apart from the rules, because a
 * browser must know this at once, without a connection, and needs nothing else of them.
 */
const finishing = {
  breathe: always,
  cards: always,
  cases: always,
  exit: always,
  match: isMatchFinished,
  order: isHandedIn,
  poll: always,
  quiz: isQuizFinished,
  scenario: isScenarioFinished,
  sort: isSortFinished,
};
type StoredKind = keyof typeof finishing;

/** False for what never leaves the browser, and for what has no answer at all. */
export function isStored(kind: BlockKind): kind is StoredKind {
  return kind in finishing;
}

/** What a browser was shown of the block is enough to tell. */
export function isAnswered(block: Block | ShownBlock, answer: Answer): boolean {
  if (!isStored(block.kind)) return false;
  const isFinished: (block: never, answer: never) => boolean = finishing[block.kind];
  // An answer is read against its block before it comes here, so the two are of one kind.
  return isFinished(block as never, answer as never);
}

function always(): boolean {
  return true;
}

function isHandedIn(_block: unknown, { handedIn }: OrderAnswer): boolean {
  return handedIn;
}

export function isMatchFinished(
  { pairs }: Pick<ShownMatch, "pairs">,
  { joined, handedIn }: MatchAnswer,
): boolean {
  return handedIn && Object.keys(joined).length === pairs.length;
}

export function isQuizFinished(
  { questions }: Pick<ShownQuiz, "questions">,
  { chosen, handedIn }: QuizAnswer,
): boolean {
  return handedIn && questions.every(({ id }) => id in chosen);
}

export function isSortFinished(
  { items }: Pick<ShownSort, "items">,
  { placed, handedIn }: SortAnswer,
): boolean {
  return handedIn && items.every(({ id }) => id in placed);
}
