import { byLanguage } from "#app/i18n/by-language.ts";
import type { Language } from "#app/i18n/language.ts";
import { promisedNumbers } from "./promised-numbers.server.ts";
import { privacy as en } from "./words/en-privacy.ts";
import { privacy as kk } from "./words/kk-privacy.ts";
import { privacy as ru } from "./words/ru-privacy.ts";

const wordsAbout = byLanguage({ kk, ru, en });

export function privacyWords(language: Language, numbers = promisedNumbers): ReturnType<typeof en> {
  return wordsAbout(language)(numbers);
}
