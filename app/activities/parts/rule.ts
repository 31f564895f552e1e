import type { Ballot } from "./ballot.ts";
import type { Mask } from "./mask.ts";
import type { Score } from "./score.ts";

/** What each kind of activity knows about itself. All of it is pure and runs anywhere. */
export type Rule<B, Answer> = {
  /** The answer by its author's ids, checked against this very block, or undefined where it cannot belong to it. */
  readAnswer(block: B, value: unknown, mask: Mask): Answer | undefined;
  /** The same from a form sent without JavaScript. */
  readForm(block: B, form: FormData, mask: Mask): unknown;
  /** What to show again of a form that is not whole, where the block would not say so by itself. Never stored. */
  readLacking?(block: B, form: FormData, mask: Mask): Answer | undefined;
  /** Whether an answer finishes the block. Absent where nothing of it is kept: its answers never leave the browser. */
  isFinished?(block: B, answer: Answer): boolean;
  /** Only for a block that counts right answers. */
  score?(block: B, answer: Answer): Score;
  /** Only for a block whose result a teacher sees: the share that passes, or null where it is there to learn from. */
  mark?(block: B): number | null;
  /** What a learner may see before answering: no right answers, no explanations that give them away. */
  show(block: B, mask: Mask): unknown;
  /** Only for a block in which the order as written gives something away: the same block as everybody meets it. */
  mix?(block: B, mask: Mask): B;
  /**
   * What a projector shows, one screen after the other, of a block in the order in which pupils meet it. Holds right
   * answers: for staff alone.
   */
  screens(block: B, mask: Mask): object[];
  /** The own answer, letter by letter as a learner's browser has it, where parts of the block bear masks. */
  showAnswer?(block: B, answer: Answer, mask: Mask): Answer;
  /** What a learner may see after this answer. */
  feedback(block: B, answer: Answer, mask: Mask): unknown;
  /** What makes an old answer mean something else if it changes; wording does not. */
  key(block: B): unknown;
  /** Only for what a class can vote on. */
  ballot?(block: B): Ballot;
  /** Whoever answers it may want to talk to an adult: whom to go to comes right after it. */
  leadsToHelpers?: true;
  /** Only for a block that has more to answer than that it was done: what a learner of the demonstration school gives. */
  invent?(block: B, ability: number, luck: Luck): Answer[];
};

export type Luck = {
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
};
