import type { Language } from "./language.ts";

/** How a server chooses among a room's words: for a page it makes, or for what it sends along with one. */
export function byLanguage<Words>(words: Record<Language, Words>): (language: Language) => Words {
  return (language) => words[language];
}
