export const languages = ["kk", "ru", "en"] as const;
export type Language = (typeof languages)[number];

/** A text in each of the three languages. */
export type Translated = Record<Language, string>;

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}
