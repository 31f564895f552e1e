import type { ReactNode } from "react";
import type { Helper } from "#app/school/classes/helper.ts";
import type { PaperWords } from "./words.server.ts";

type Words = PaperWords["handouts"];
export type HandoutProps<Shown> = { block: Shown; helpers: readonly Helper[]; words: Words };
export type KeyProps<B> = { block: B; words: Words };

/** An activity on paper, for pupils and for their teacher. */
export type OnPaper<Shown, B> = {
  /** What pupils get of it. Absent where it is no paper's business. */
  Handout?: (props: HandoutProps<Shown>) => ReactNode;
  /** Pupils keep it, so of a sensitive lesson it is not handed out: nothing may tell at home what that was about. */
  isKept?: true;
  /** What of it is read aloud where it is not handed out. */
  Aloud?: (props: KeyProps<B>) => ReactNode;
  /** What the teacher alone has: right answers, explanations, outcomes. */
  Key?: (props: KeyProps<B>) => ReactNode;
  /** Where the answers stand, the questions stand as well. */
  isToldByKey?: true;
  /** How it stands in the lesson as a whole, if not as its handout. */
  InLesson?: (props: { block: B }) => ReactNode;
};
