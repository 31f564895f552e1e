import { always, readDone, type Done } from "#app/activities/parts/done.ts";
import { withoutLinks } from "#app/activities/parts/split-html.ts";

export type Breathe = {
  kind: "breathe";
  id: string;
  title: string;
  /** Seconds of each phase; a phase of 0 is left out. */
  in: number;
  hold: number;
  out: number;
  rounds: number;
  /** The exercise in words: on paper, without JavaScript, and where motion is unwelcome. */
  html: string;
};

export type Phase = { name: "in" | "hold" | "out"; seconds: number };

export function phasesOf(block: Pick<Breathe, "in" | "hold" | "out">): Phase[] {
  const phases: Phase[] = [
    { name: "in", seconds: block.in },
    { name: "hold", seconds: block.hold },
    { name: "out", seconds: block.out },
  ];
  return phases.filter(({ seconds }) => seconds > 0);
}

export const breatheRule = {
  readAnswer: (_block: Breathe, value: unknown): Done | undefined => readDone(value),
  readForm: (_block: Breathe, form: FormData) => ({ done: form.has("done") }),
  isFinished: always,
  show: (block: Breathe) => block,
  feedback: () => null,
  key: () => null,
  screens: (breathe: Breathe) => [{ ...breathe, html: withoutLinks(breathe.html) }],
};
