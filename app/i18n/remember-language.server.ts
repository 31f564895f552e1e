import { isLanguage, type Language } from "./language.ts";
import { chosenLanguage, languageCookie } from "./preferred-language.ts";

/** A year, in seconds. */
export const languageCookieAge = 365 * 24 * 60 * 60;

/** The cookie that remembers the language of a page somebody asked for; undefined when it is remembered already. */
export function rememberLanguage(
  request: Request,
  language: Language,
  isSecure: boolean,
): string | undefined {
  if (chosenLanguage(request.headers) === language) return undefined;
  const name = isSecure ? `__Host-${languageCookie}` : languageCookie;
  return `${name}=${language}; Path=/; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}; Max-Age=${languageCookieAge}`;
}

/**
 * True when somebody on a page of ours asked for the same page in another language: the switch was used.
 * A link from elsewhere, however it is made, changes nobody's account.
 */
export function isLanguageSwitch(request: Request, url: URL): boolean {
  const from = URL.parse(request.headers.get("referer") ?? "");
  if (request.method !== "GET" || !from || from.origin !== url.origin) return false;
  const [left, leftPage] = splitLanguage(from.pathname);
  const [asked, askedPage] = splitLanguage(url.pathname);
  return isLanguage(left) && isLanguage(asked) && left !== asked && leftPage === askedPage;
}

function splitLanguage(pathname: string): [string | undefined, string] {
  const [, first, ...rest] = pathname.split("/");
  return [first, rest.join("/")];
}
