import { formatMonth } from "#app/calendar/format-date.server.ts";
import type { Language } from "#app/i18n/language.ts";
import { helpLineSources } from "#app/safety/help-line-sources.ts";
import { helpLines } from "#app/safety/help-lines.ts";
import { trainingWords } from "./words.server.ts";

/** Which help lines nobody has called yet to make sure, in words; null once all have been called. For staff alone. */
export function sayUnconfirmedLines(language: Language): string | null {
  const numbers = helpLines
    .map(({ number }) => number)
    .filter((number) => !helpLineSources[number].isConfirmedByCall);
  const latest = numbers
    .map((number) => helpLineSources[number].checked)
    .toSorted()
    .at(-1);
  if (!latest) return null;
  return trainingWords(language).helpLines.text(numbers.join(", "), formatMonth(language, latest));
}
