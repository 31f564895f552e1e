import type { survey } from "#app/i18n/en/survey.ts";

/** The words of this page come with its data, so that no other page carries them. */
export type SurveyText = typeof survey;

/** “Question {at} of {of}” with its figures: data can hold no functions. */
export function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank));
}
