import type { Language } from "./language.ts";

const locales: Record<Language, string> = { kk: "kk-KZ", ru: "ru-KZ", en: "en-GB" };

/** “21 November 2026”. Always on the server: browsers know Kazakh dates badly. `timeZone` is the school's. */
export function formatDate(language: Language, at: number | Date, timeZone: string): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: "long", timeZone }).format(at);
}
