import * as enRare from "#app/activities/parts/words/en-rare.ts";
import * as kkRare from "#app/activities/parts/words/kk-rare.ts";
import * as ruRare from "#app/activities/parts/words/ru-rare.ts";
import { byLanguage } from "#app/i18n/by-language.ts";
import * as enPages from "./en-pages.ts";
import * as en from "./en.ts";
import * as kkPages from "./kk-pages.ts";
import * as kk from "./kk.ts";
import * as ruPages from "./ru-pages.ts";
import * as ru from "./ru.ts";

export type AllMessages = typeof en & typeof enPages & typeof enRare;

/** All words that pages say, for the server that draws them. */
export const messagesFor = byLanguage<AllMessages>({
  kk: { ...kk, ...kkPages, ...kkRare },
  ru: { ...ru, ...ruPages, ...ruRare },
  en: { ...en, ...enPages, ...enRare },
});
