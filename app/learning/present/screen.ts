import { formOf, type BlockScreen } from "#app/activities/block-screen.ts";
import type { Html } from "#app/learning/courses/lesson.ts";
import type { Helper } from "#app/school/classes/helper.ts";

export type PresentedStep = { id: string; title: string; minutes: number };

/** One screen of a lesson as a class sees it. The first is the cover. */
export type Screen = {
  /** Stands behind the # of the address: `practice`, `practice.2`; empty for the cover. */
  id: string;
  /** The index of its step. */
  step: number;
  /** A heading that its author put before it. */
  lead: string | null;
  content: Content;
  /** What it is about, in a few words: for the teacher's window. */
  label: string;
};
export type Content =
  | { kind: "cover" }
  /** Of a lesson on a hard topic: one neutral sentence, and four ways to be here. */
  | { kind: "opening" }
  | { kind: "prose"; html: Html }
  | { kind: "remember"; title: string; html: Html }
  | { kind: "law"; act: string; para: string; asOf: string; confirmed: boolean; html: Html }
  | { kind: "people"; people: Helper[] }
  | { kind: "lines" }
  | { kind: "block"; block: BlockScreen };

/** How often “next” is pressed on it before the next screen comes. */
export function beatsOf({ content }: Screen): number {
  return content.kind === "block" ? content.block.beats : 1;
}

export function lastBeatOf(screen: Screen): number {
  return formOn(screen)?.beginsAnew ? 0 : beatsOf(screen) - 1;
}

/** The right answer of what is asked on this screen, for the teacher's window. */
export function answerOf({ content }: Screen): string | undefined {
  return content.kind === "block" ? formOf(content.block.kind).answer?.(content.block) : undefined;
}

/** What the activity on it does with a screen, if there is one. */
export function formOn({ content }: Screen) {
  return content.kind === "block" ? formOf(content.block.kind) : undefined;
}
