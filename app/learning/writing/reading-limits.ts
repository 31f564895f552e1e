import type { Language } from "#app/i18n/language.ts";
import type { CourseId } from "#app/learning/courses/lesson.ts";

export type ReadingLimits = {
  /** Words in a sentence: on average, in the longest but one tenth, and in any. */
  mean: number;
  p90: number;
  longest: number;
  /** The share of long words. */
  longWords: number;
};

/** Above a limit a text is worth another look; above the limit and half as much again it is a fault. */
export const hardFactor = 1.5;

/** Our decision, for want of a formula that was ever fitted to Kazakh: for kk and ru, by the youngest who reads it. */
const limits: Record<CourseId, ReadingLimits> = {
  a: { mean: 6, p90: 9, longest: 12, longWords: 0.06 },
  b: { mean: 8, p90: 12, longest: 18, longWords: 0.09 },
  c: { mean: 9, p90: 14, longest: 22, longWords: 0.12 },
  parents: { mean: 9, p90: 14, longest: 22, longWords: 0.12 },
  staff: { mean: 11, p90: 18, longest: 28, longWords: 0.16 },
};

/** English says the same in a third more words: articles, prepositions, pronouns. */
const wordsFor: Record<Language, number> = { kk: 1, ru: 1, en: 4 / 3 };

export function readingLimits(course: CourseId, language: Language): ReadingLimits {
  const { mean, p90, longest, longWords } = limits[course];
  const more = wordsFor[language];
  return {
    mean: Math.round(mean * more),
    p90: Math.round(p90 * more),
    longest: Math.round(longest * more),
    longWords,
  };
}
