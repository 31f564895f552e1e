import type { ReactNode } from "react";
import type { PhonePoll } from "./ballot.ts";
import type { Decision } from "./decision.ts";

/** What a view of a screen is given. */
export type OnScreenProps<Shown> = {
  screen: Shown;
  /** From 0. */
  beat: number;
  decision: Decision;
  decide: (change: Partial<Decision>) => void;
  toBeat: (beat: number) => void;
  /** How a class votes by phone, where it can. */
  renderPhones?: PhonePoll | undefined;
};

/** An activity as a projector shows it. Which screens it takes its rule knows. */
export type OnScreen<Shown> = {
  View: (props: OnScreenProps<Shown>) => ReactNode;
  /** What a screen is about, in a few words: for the teacher's window. */
  label(shown: Shown): string;
  /** The right answer of what is asked there, for the teacher's window. */
  answer?(shown: Shown): string | undefined;
  /** How often “next” is pressed here before the next screen comes: a question, then its answer, are two. */
  beats?(shown: Shown): number;
  /** It begins again when one comes back to it; all else stands as it was left. */
  beginsAnew?: true;
  /** Seconds of quiet that its second beat begins. */
  quietFor?: number;
  /** One step on within a screen, before its beats; undefined where it needs the class, or is over. */
  goOn?(shown: Shown, decision: Decision): Decision | undefined;
  /** One step back; undefined at the beginning. */
  goBack?(shown: Shown, decision: Decision): Decision | undefined;
};
