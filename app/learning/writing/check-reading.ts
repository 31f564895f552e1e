import type { Language } from "#app/i18n/language.ts";
import type { ContentFault } from "#app/content-files/content-fault.ts";
import type { LessonDocument } from "#app/learning/courses/lesson.ts";
import { lineOfSentence } from "./line-of-sentence.ts";
import { readableSentences } from "./readable-text.ts";
import { measureReading, wordsOf, type ReadingEase } from "./reading-ease.ts";
import { hardFactor, readingLimits } from "./reading-limits.ts";

export type LessonReading = {
  lesson: string;
  language: Language;
  ease: ReadingEase;
  /** Worth another look. */
  warnings: ContentFault[];
  /** Too hard to be published. */
  faults: ContentFault[];
};

/** How hard one language of a lesson is for those who read it, and which sentences make it so. */
export function checkReading(
  document: Pick<LessonDocument, "course" | "lesson" | "language" | "steps">,
  file: string,
  mdx: string,
): LessonReading {
  const { course, lesson, language } = document;
  const sentences = readableSentences(document);
  const ease = measureReading(sentences, language);
  const limits = readingLimits(course, language);
  const reading: LessonReading = { lesson, language, ease, warnings: [], faults: [] };

  for (const sentence of sentences) {
    const length = wordsOf(sentence).length;
    const says = `a sentence of ${length} words; at most ${limits.longest} here: “${beginningOf(sentence)}”`;
    hold(length, limits.longest, () => lineOfSentence(mdx, sentence), says, "Make two of it.");
  }
  const mean = `${ease.mean.toFixed(1)} words in a sentence on average; at most ${limits.mean} here`;
  hold(ease.mean, limits.mean, () => 1, mean, "Write shorter sentences.");
  const p90 = `one sentence in ten has ${ease.p90} words or more; at most ${limits.p90} here`;
  hold(ease.p90, limits.p90, () => 1, p90, "Make two of the longest sentences.");
  const long = `${percent(ease.longWords)} of the words are long; at most ${percent(limits.longWords)} here`;
  hold(ease.longWords, limits.longWords, () => 1, long, "Say it in everyday words.");
  return reading;

  function hold(value: number, limit: number, lineOf: () => number, says: string, mend: string): void {
    if (value <= limit) return;
    const isHard = value > limit * hardFactor;
    reading[isHard ? "faults" : "warnings"].push({ file, line: lineOf(), says, mend });
  }
}

function beginningOf(sentence: string): string {
  return sentence.length <= 60 ? sentence : `${sentence.slice(0, 60)}…`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
