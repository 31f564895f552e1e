import { parents as en } from "#app/i18n/en/parents.ts";
import { parents as kk } from "#app/i18n/kk/parents.ts";
import { parents as ru } from "#app/i18n/ru/parents.ts";
import type { Language } from "#app/i18n/language.ts";

const texts = { kk, ru, en };

export function parentsText(language: Language): typeof en {
  return texts[language];
}
