import { byLanguage } from "#app/i18n/by-language.ts";
import { print as en } from "./words/en-on-paper.ts";
import { print as kk } from "./words/kk-on-paper.ts";
import { print as ru } from "./words/ru-on-paper.ts";

/** What a page can be handed. */
export type PaperWords = Omit<typeof en, "earlierUntil">;

/** Only staff print lessons, so these words come with the page and not with those that every browser loads. */
export const paperWords = byLanguage({ kk, ru, en });
