import type { ShownStep } from "./show-lesson.server.ts";

/**
 * A lesson's steps as one text. React Router walks through all that a page is sent with, value by value, for each
 * visitor; a text it sends as it is, and this one is made once.
 */
export type PackedSteps = string;

const packed = new WeakMap<readonly ShownStep[], PackedSteps>();
/** So that the same text always opens to the same steps: what is drawn from them is kept by them (ui/kept-markup.tsx). */
const opened = new Map<PackedSteps, ShownStep[]>();

export function packSteps(steps: ShownStep[]): PackedSteps {
  let text = packed.get(steps);
  if (text === undefined) {
    text = JSON.stringify(steps);
    packed.set(steps, text);
    opened.set(text, steps);
  }
  return text;
}

export function openSteps(text: PackedSteps): ShownStep[] {
  let steps = opened.get(text);
  if (!steps) {
    steps = JSON.parse(text) as ShownStep[];
    opened.set(text, steps);
  }
  return steps;
}
