import { print as en } from "#app/i18n/en/print.ts";
import { print as kk } from "#app/i18n/kk/print.ts";
import type { Language } from "#app/i18n/language.ts";
import { print as ru } from "#app/i18n/ru/print.ts";

const texts = { kk, ru, en };

/** What a page can be handed. */
export type PrintText = Omit<typeof en, "earlierUntil">;

/** Only staff print lessons, so these words come with the page and not with those that every browser loads. */
export function printText(language: Language): typeof en {
  return texts[language];
}
