import { noteLeaving, wasClosed } from "./closed-tab.ts";

/** Words that stay in this tab: whose they are, and where they were written. */
export type WordsPlace = { owner: string | undefined; lesson: string; block: string };

const prefix = "senim-words";
const hearers = new Set<() => void>();

/**
 * What this page knows by itself. The words of a reader who is not signed in are here alone: nobody signs out for
 * them, and a browser that brings a closed tab back to the next child brings back its storage as well.
 */
const onThisPage = new Map<string, string>();

export function readWords(place: WordsPlace): string {
  const key = keyOf(place);
  const known = onThisPage.get(key);
  if (known !== undefined || place.owner === undefined) return known ?? "";
  return quietly(() => sessionStorage.getItem(key)) ?? "";
}

/** Of a tab that was closed and is opened again nothing comes back: who closed it was promised so. */
export function forgetClosedTab(): void {
  if (quietly(() => wasClosed(sessionStorage, performance.timeOrigin))) forgetWords();
}

export function leaveTab(): void {
  quietly(() => noteLeaving(sessionStorage, performance.timeOrigin + performance.now()));
}

export function keepWords(place: WordsPlace, words: string): void {
  const key = keyOf(place);
  onThisPage.set(key, words);
  quietly(() => {
    if (words === "") sessionStorage.removeItem(key);
    else if (place.owner !== undefined) sessionStorage.setItem(key, words);
  });
  tellHearers();
}

/** Removes from this tab what others than `owner` wrote, or everything where nobody is to be spared. */
export function forgetWords(spare?: { owner: string | undefined }): void {
  const spared = spare && ownerPrefix(spare.owner);
  const goes = (key: string) => key.startsWith(prefix) && !(spared && key.startsWith(spared));
  for (const key of onThisPage.keys()) if (goes(key)) onThisPage.delete(key);
  quietly(() => {
    for (const key of Object.keys(sessionStorage)) if (goes(key)) sessionStorage.removeItem(key);
  });
  tellHearers();
}

/** Hears of every change; returns what stops it. */
export function hearWords(hearer: () => void): () => void {
  hearers.add(hearer);
  return () => hearers.delete(hearer);
}

function tellHearers(): void {
  for (const hearer of hearers) hearer();
}

function keyOf({ owner, lesson, block }: WordsPlace): string {
  return `${ownerPrefix(owner)}${lesson} ${block}`;
}

function ownerPrefix(owner = "reader"): string {
  return `${prefix} ${owner} `;
}

/** A full or forbidden storage keeps nothing; the page still knows the words. */
function quietly<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
