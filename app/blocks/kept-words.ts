/** Words that stay in this tab: whose they are, and where they were written. */
export type WordsPlace = { owner: string | undefined; lesson: string; block: string };

const prefix = "senim-words";

export function readWords(place: WordsPlace): string {
  return quietly(() => sessionStorage.getItem(keyOf(place))) ?? "";
}

export function keepWords(place: WordsPlace, words: string): void {
  quietly(() => {
    if (words === "") sessionStorage.removeItem(keyOf(place));
    else sessionStorage.setItem(keyOf(place), words);
  });
}

/** Removes from this tab what others than `owner` wrote, or everything where nobody is to be spared. */
export function forgetWords(spare?: { owner: string | undefined }): void {
  const spared = spare && ownerPrefix(spare.owner);
  quietly(() => {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(prefix) && !(spared && key.startsWith(spared))) sessionStorage.removeItem(key);
    }
  });
}

function keyOf({ owner, lesson, block }: WordsPlace): string {
  return `${ownerPrefix(owner)}${lesson} ${block}`;
}

function ownerPrefix(owner = "reader"): string {
  return `${prefix} ${owner} `;
}

/** A full or forbidden storage keeps nothing; the words are still on the screen. */
function quietly<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
