import { byLanguage } from "#app/i18n/by-language.ts";
import { surveys as en } from "./words/en.ts";
import { surveys as kk } from "./words/kk.ts";
import { surveys as ru } from "./words/ru.ts";
import type { Texts } from "./only-texts.ts";

export type DeskWords = typeof en;
/** The words of these pages, as their loaders hand them over. */
export type DeskText = Texts<DeskWords>;

/** Only psychologists and heads read these, so they stay out of the messages that every child’s phone loads. */
export const deskWords = byLanguage({ kk, ru, en });
