import type { survey } from "./words/en.ts";

export type SurveyWords = typeof survey;

/** “Question {at} of {of}” with its figures: data can hold no functions. */
export function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank));
}
