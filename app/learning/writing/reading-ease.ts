import type { Language } from "#app/i18n/language.ts";

/** How hard a text is to read. All of it is counted, nothing is guessed from syllables, which kk and ru do not share. */
export type ReadingEase = {
  sentences: number;
  words: number;
  /** Words in a sentence: on average, in the longest but one tenth, and in the longest. */
  mean: number;
  p90: number;
  longest: number;
  /** The share of words with more letters than `longWord`. */
  longWords: number;
};

/** Letters from which a word is long. A Kazakh word carries as endings what English says in words of their own. */
const longWord: Record<Language, number> = { kk: 11, ru: 10, en: 9 };

export function measureReading(sentences: readonly string[], language: Language): ReadingEase {
  const lengths = sentences.map((sentence) => wordsOf(sentence).length).toSorted((one, other) => one - other);
  const words = sentences.flatMap(wordsOf);
  const long = words.filter((word) => lettersIn(word) >= longWord[language]).length;
  return {
    sentences: sentences.length,
    words: words.length,
    mean: sentences.length === 0 ? 0 : words.length / sentences.length,
    p90: lengths[Math.ceil(lengths.length * 0.9) - 1] ?? 0,
    longest: lengths.at(-1) ?? 0,
    longWords: words.length === 0 ? 0 : long / words.length,
  };
}

/** A sentence ends at . ! ? or … where a new one begins: “т. б.” and “9.2” are no ends. Each line ends one as well. */
export function sentencesIn(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?…][»”"’)]*)\s+(?=[«“"„(]*[\p{Lu}\p{N}]|[—–]\s*[«“"]?\p{Lu})/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** What is joined by a hyphen or an apostrophe is one word. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:[-’'‑][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
}

function lettersIn(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
}
