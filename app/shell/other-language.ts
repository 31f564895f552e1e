import { isLanguage, type Language } from "#app/i18n/language.ts";

/** The address of the same page in another language; of home, where the address names no language at all. */
export function inLanguage(
  language: Language,
  { pathname, search }: { pathname: string; search: string },
): string {
  const [, first, ...rest] = pathname.split("/");
  if (!isLanguage(first)) return `/${language}`;
  return `/${[language, ...rest].join("/")}${search}`;
}
