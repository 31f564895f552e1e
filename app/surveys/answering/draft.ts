import type { Answers } from "#app/surveys/questionnaires/ballot-form.ts";

/** What a tab keeps of an unfinished survey; bytes are in base64url. */
export type Draft = {
  /** Whose it is: see `SurveyTicket`. */
  owner: string;
  instrument: string;
  message: string;
  blinded: string;
  inverse: string;
  /** The token, once there is one. */
  signature?: string;
  answers: Answers;
  isSending?: boolean;
};

export type Keeper = Pick<Storage, "getItem" | "setItem" | "removeItem">;
type Key = { wave: string; owner: string; instrument: string };

/** This person's draft. Another's, left on a shared computer, is removed unread. */
export function readDraft(storage: Keeper, key: Key): Draft | undefined {
  const draft = parse(attempt(() => storage.getItem(nameOf(key))));
  if (draft?.owner === key.owner && draft.instrument === key.instrument) return draft;
  forgetDraft(storage, key);
  return undefined;
}

export function saveDraft(storage: Keeper, key: Key, draft: Draft): void {
  attempt(() => storage.setItem(nameOf(key), JSON.stringify(draft)));
}

export function forgetDraft(storage: Keeper, key: Key): void {
  attempt(() => storage.removeItem(nameOf(key)));
}

function nameOf({ wave }: Key): string {
  return `senim-survey-${wave}`;
}

function parse(text: string | null | undefined): Draft | undefined {
  return attempt(() => JSON.parse(text ?? "null") as Draft | null) ?? undefined;
}

/** A browser that forbids storage still answers; only a reload then loses what was not sent. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
