import { privacy as en } from "#app/i18n/en/privacy.ts";
import { privacy as kk } from "#app/i18n/kk/privacy.ts";
import { privacy as ru } from "#app/i18n/ru/privacy.ts";
import type { Language } from "#app/i18n/language.ts";
import { promisedNumbers } from "./promised-numbers.server.ts";

const texts = { kk, ru, en };

export function privacyText(language: Language, numbers = promisedNumbers): ReturnType<typeof en> {
  return texts[language](numbers);
}
