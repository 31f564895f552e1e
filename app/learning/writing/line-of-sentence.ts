import { wordsOf } from "./reading-ease.ts";

/** The line of a source where a sentence begins. Marks between its words (bold, a link, a new line) do not hide it. */
export function lineOfSentence(source: string, sentence: string): number {
  const wanted = wordsOf(sentence);
  const found = source
    .split("\n")
    .flatMap((text, index) => wordsOf(text).map((word) => ({ word, line: index + 1 })));
  // A link's address is words as well, so a shorter beginning is looked for after the whole.
  for (const length of [wanted.length, 5, 3, 1]) {
    const start = wanted.slice(0, length);
    const at = found.findIndex((_, index) => start.every((word, step) => found[index + step]?.word === word));
    if (at >= 0) return found[at]?.line ?? 1;
  }
  return 1;
}
