import type { Language } from "#app/i18n/language.ts";

/** Where everybody answers who has no link: on a class sheet, and on a paper slip. */
export function entranceAddress(origin: string, language: Language, { code }: { code: string }): string {
  return `${origin}/${language}/survey/${code}`;
}
