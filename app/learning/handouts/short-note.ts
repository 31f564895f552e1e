import { sentencesIn } from "#app/learning/writing/reading-ease.ts";
import { textOf } from "#app/learning/writing/text-of.ts";
import type { Html } from "#app/learning/courses/lesson.ts";

/** Letters that a cell of the plan's table has room for. */
const room = { says: 210, happens: 150 };

/** What the teacher says in a step, in short: the first words that its notes quote. Empty where they quote none. */
export function wordsToSay(notes: Html): string {
  const [, quoted] = /<blockquote>(.*?)<\/blockquote>/s.exec(notes) ?? [];
  // A quote in a list may be what a child says; in a paragraph it is the teacher's.
  const said = quoted ? textOf(quoted) : paragraphsOf(notes).flatMap(quotesIn).find(isForTheClass);
  return firstSentences(sentencesIn(inOneLine(said ?? "")), room.says).replace(/(?<=[^.?!…])$/u, ".");
}

/** How the minutes are spent: what follows “7 minutes:” in the notes, as far as it is no speech and leads on to none. */
export function wayThrough(notes: Html): string {
  const starts = paragraphsOf(notes).map((text) => /^\d+\s+\p{L}+\s*[.:]\s*(.+)$/su.exec(text)?.[1]);
  const sentences = sentencesIn(inOneLine(starts.find(Boolean) ?? ""));
  const speech = sentences.findIndex(isSpeech);
  const way = firstSentences(speech < 0 ? sentences : sentences.slice(0, speech), room.happens);
  return way.charAt(0).toUpperCase() + way.slice(1);
}

function paragraphsOf(notes: Html): string[] {
  return [...notes.matchAll(/<p>(.*?)<\/p>/gs)].map(([, inner = ""]) => inOneLine(textOf(inner)));
}

/** Quotes of some length, others within them included: a few words in quotation marks are a title or a term. */
function quotesIn(text: string): string[] {
  const quotes: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(marksIn(text))) {
    if ("«“".includes(mark)) {
      if (depth === 0) start = index + 1;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) quotes.push(text.slice(start, index));
    }
  }
  return quotes.filter((said) => said.length >= 25);
}

/** Whether a sentence leads on to words that are said, holds some, or begins them. */
function isSpeech(sentence: string): boolean {
  const marks = sentence.match(marksIn(sentence))?.join("") ?? "";
  return sentence.endsWith(":") || quotesIn(sentence).length > 0 || /[«“]$/u.test(marks);
}

/** Kazakh and Russian quote «so», and „so“ within; English “so”. */
function marksIn(text: string): RegExp {
  return /[«»]/u.test(text) ? /[«»]/gu : /[“”]/gu;
}

/** Thanks are for a child who has told something; those words stand on the plan by themselves. */
function isForTheClass(said: string): boolean {
  return !/Thank you|[Сс]пасибо|[Рр]ақмет/u.test(said);
}

/** Whole sentences, at least one, as many as there is room for. */
function firstSentences(sentences: readonly string[], most: number): string {
  let taken = "";
  for (const sentence of sentences) {
    if (taken !== "" && taken.length + sentence.length > most) break;
    taken = `${taken} ${sentence}`.trim();
  }
  return taken;
}

function inOneLine(text: string): string {
  return text.replaceAll("\n", " ").trim();
}
