import { AnswerBallot } from "./answer-ballot.ts";
import { readDraft, type Draft, type Keeper } from "./draft.ts";
import { lazyBlinding } from "./lazy-blinding.ts";
import { saveSlip } from "./place.ts";
import { shuffleScreens, type Screen } from "./survey-form.ts";
import type { OfferedSurvey } from "./survey-view.ts";
import { unsafeReason, type UnsafeReason } from "./unsafe-reason.ts";
import { Visit } from "./visit.ts";

export type OpenedVisit = { visit: Visit; screens: readonly Screen[] };

/** Opens the survey in this tab, or says why answers could not be anonymous here. */
export function openVisit({ ticket, form, ...facts }: OfferedSurvey): OpenedVisit | { unsafe: UnsafeReason } {
  const unsafe = unsafeReason(globalThis);
  if (unsafe) return { unsafe };
  const { wave, owner, slip } = ticket;
  const storage = tabStorage();
  const draft = stateOf(readDraft(storage, ticket));
  const ballot = new AnswerBallot(ticket, {
    fetch: (...asked) => fetch(...asked),
    storage,
    blinding: lazyBlinding,
  });
  if (slip !== undefined) saveSlip(storage, wave, slip);
  const screens = shuffleScreens(form.screens, randomBelow);
  const visit = new Visit(
    ballot,
    { ...facts, wave, owner, screens: screens.length, draft },
    { storage, now: () => Date.now() },
  );
  return { visit, screens };
}

/** Where a browser forbids storage, even naming it throws; then there is none, and a reload begins anew. */
export function tabStorage(): Keeper {
  try {
    return sessionStorage;
  } catch {
    return { getItem: () => null, setItem: () => {}, removeItem: () => {} };
  }
}

function stateOf(draft: Draft | undefined): "none" | "asked" | "token" {
  if (!draft) return "none";
  return draft.signature === undefined ? "asked" : "token";
}

/** Good enough for an order on a screen, and from the same source as the token. */
function randomBelow(limit: number): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number % limit;
}
