import type { ShownStep } from "./show-lesson.server.ts";

/**
 * A lesson's steps as its page is sent them: where everybody may read them, the address of a file that a browser
 * keeps, so that neither the line nor the server carries them with every visit; else the steps themselves, as JSON.
 */
export type SentSteps = string;

/** So that what was sent always opens to the same steps: what is drawn from them is kept by them (ui/kept-markup.tsx). */
const opened = new Map<SentSteps, ShownStep[]>();

export function keepOpen(sent: SentSteps, steps: ShownStep[]): void {
  opened.set(sent, steps);
}

export function openSteps(sent: SentSteps): ShownStep[] {
  let steps = opened.get(sent);
  if (!steps) {
    steps = JSON.parse(sent) as ShownStep[];
    opened.set(sent, steps);
  }
  return steps;
}

/** In a browser, before a lesson is drawn: fetches them if an address was sent. */
export async function loadSteps(sent: SentSteps): Promise<ShownStep[]> {
  if (sent.startsWith("/") && !opened.has(sent)) {
    const response = await fetch(sent);
    opened.set(sent, (await response.json()) as ShownStep[]);
  }
  return openSteps(sent);
}
