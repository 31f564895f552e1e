import { isLanguage, type Language } from "./language.ts";

export const languageCookie = "senim-language";

/** The language somebody wants who has not said it in the address: cookie, then `Accept-Language`, then Kazakh. */
export function preferredLanguage(headers: Headers): Language {
  const chosen = chosenLanguage(headers);
  if (chosen) return chosen;
  const accepted = (headers.get("accept-language") ?? "")
    .split(",")
    .map((entry) => {
      const [tag = "", ...parameters] = entry.trim().split(";");
      const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return {
        language: tag.slice(0, 2).toLowerCase(),
        weight: quality ? Number(quality.trim().slice(2)) : 1,
      };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return accepted.map(({ language }) => language).find(isLanguage) ?? "kk";
}

/** The language that this browser's cookie remembers. */
export function chosenLanguage(headers: Headers): Language | undefined {
  const chosen = headers.get("cookie")?.match(/(?:^|;\s*)(?:__Host-)?senim-language=(\w+)/)?.[1];
  return isLanguage(chosen) ? chosen : undefined;
}
