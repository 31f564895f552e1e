import type { Language } from "#app/i18n/language.ts";

const locales: Record<Language, string> = { kk: "kk-KZ", ru: "ru-KZ", en: "en-GB" };

/** “21 November 2026”. Always on the server: browsers know Kazakh dates badly. `timeZone` is the school's. */
export function formatDate(language: Language, at: number | Date, timeZone: string): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: "long", timeZone }).format(at);
}

/** “Friday 27 November”, of a calendar day (`2026-11-27`). */
export function formatWeekday(language: Language, day: string): string {
  const options = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locales[language], options).format(new Date(day));
}

/** “November 2026”, of a month (`2026-11`). */
export function formatMonth(language: Language, month: string): string {
  const options = { month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locales[language], options).format(new Date(month));
}

/** “10:40”, on the clock of the school. */
export function formatTime(language: Language, at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(locales[language], { timeStyle: "short", timeZone }).format(at);
}
