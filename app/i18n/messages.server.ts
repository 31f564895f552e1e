import { en } from "./en.ts";
import { kk } from "./kk.ts";
import type { Language } from "./language.ts";
import type { Messages } from "./messages.ts";
import { ru } from "./ru.ts";

const messages: Record<Language, Messages> = { kk, ru, en };

export function messagesFor(language: Language): Messages {
  return messages[language];
}
