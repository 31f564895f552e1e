import { enPages } from "./en-pages.ts";
import { en } from "./en.ts";
import { kkPages } from "./kk-pages.ts";
import { kk } from "./kk.ts";
import type { Language } from "./language.ts";
import type { Messages } from "./messages.ts";
import { ruPages } from "./ru-pages.ts";
import { ru } from "./ru.ts";

const messages: Record<Language, Messages> = {
  kk: { ...kk, ...kkPages },
  ru: { ...ru, ...ruPages },
  en: { ...en, ...enPages },
};

export function messagesFor(language: Language): Messages {
  return messages[language];
}
