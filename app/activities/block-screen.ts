import type { BlockKind } from "./block.ts";
import type { Breathe } from "./breathe/breathe.ts";
import type { Flip } from "./cards/cards.ts";
import type { Exit } from "./exit/exit.ts";
import type { Feelings } from "./feelings/feelings.ts";
import type { Note } from "./note/note.ts";
import type { Order } from "./order/order.ts";
import type { PlanPart } from "./plan/plan.ts";
import type { Poll } from "./poll/poll.ts";
import type { Question } from "./quiz/quiz.ts";
import type { Roleplay } from "./roleplay/roleplay.ts";
import type { Scenario } from "./scenario/scenario.ts";
import type { Sort } from "./sort/sort.ts";
import type { Decision } from "./parts/decision.ts";

/** What a projector shows of an activity at one time. Holds right answers: for staff alone. */
export type BlockScreen = Piece & {
  block: string;
  /** How often “next” is pressed here before the next screen comes: a question, then its answer, are two. */
  beats: number;
};
/** “3 of 10” */
export type Place = { number: number; of: number };
export type Piece =
  | { kind: "breathe"; breathe: Breathe }
  | ({ kind: "cards"; prompt: string; flip: Flip } & Place)
  | ({ kind: "cases"; title: string; story: string; html: string; isHelp: boolean } & Place)
  | { kind: "exit"; exit: Exit }
  | { kind: "feelings"; feelings: Feelings }
  | ({ kind: "match"; prompt: string; row: MatchRow } & Place)
  | { kind: "note"; note: Note }
  | { kind: "order"; prompt: string; places: Order["places"]; mixed: string[] }
  | ({ kind: "plan"; title: string; part: PlanPart } & Place)
  | { kind: "poll"; poll: Poll }
  | ({ kind: "quiz"; title: string; question: Question } & Place)
  | { kind: "roleplay"; title: string; roles: Roleplay["roles"]; debrief: string | null }
  | { kind: "scenario"; scenario: Scenario }
  | ({ kind: "sort"; prompt: string; boxes: Sort["boxes"]; item: Sort["items"][number] } & Place);
export type MatchRow = {
  id: string;
  item: string;
  html: string;
  fits: { id: string; says: string }[];
  right: string;
  /** What the rows before this one have taken. */
  used: string[];
};
export type ScreenOf<Kind extends BlockKind> = Extract<BlockScreen, { kind: Kind }>;

/** What a view of such a screen is given. */
export type OnScreenProps<Kind extends BlockKind> = {
  screen: ScreenOf<Kind>;
  /** From 0. */
  beat: number;
  decision: Decision;
  decide: (change: Partial<Decision>) => void;
  toBeat: (beat: number) => void;
};
