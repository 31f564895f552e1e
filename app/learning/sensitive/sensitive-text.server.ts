import { sensitive as en } from "#app/i18n/en/sensitive.ts";
import { sensitive as kk } from "#app/i18n/kk/sensitive.ts";
import type { Language } from "#app/i18n/language.ts";
import { sensitive as ru } from "#app/i18n/ru/sensitive.ts";

const texts = { kk, ru, en };

export type SensitiveText = typeof en;

export function sensitiveText(language: Language): SensitiveText {
  return texts[language];
}
