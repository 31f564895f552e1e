import { isLanguage, type Language } from "#app/i18n/language.ts";

/** What the links between the ways to sign in add to their addresses, so that each still leads to the wanted page. */
export function keepWanted(search: string): string {
  const to = new URLSearchParams(search).get("to");
  return to === null ? "" : `?${new URLSearchParams({ to })}`;
}

/** Pages that make no sense, or go round in a circle, straight after signing in. */
const entrances = /^(sign-in|sign-out|card|class-sign-in|close-computer)(\/|$)/;

/**
 * Where to go after signing in: the wanted page of this site in the person's own language, or `today`.
 * Anything that a browser could read as another site (`//host`, `/\host`, a scheme) is not wanted.
 */
export function returnAddress(wanted: string | null, language: Language): string {
  const today = `/${language}/today`;
  if (!wanted || !/^\/[a-z]{2}\//.test(wanted) || /[\\\s\p{Cc}]/u.test(wanted)) return today;
  const here = "http://here.invalid";
  const url = URL.parse(wanted, here);
  if (!url || url.origin !== here) return today;
  const [, first, ...rest] = url.pathname.split("/");
  const page = rest.join("/");
  if (!isLanguage(first) || page === "" || page.startsWith("/") || entrances.test(page)) return today;
  return `/${language}/${page}${url.search}`;
}
