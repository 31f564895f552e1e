import { byLanguage } from "#app/i18n/by-language.ts";
import { parents as en } from "./words/en.ts";
import { parents as kk } from "./words/kk.ts";
import { parents as ru } from "./words/ru.ts";

export const parentsWords = byLanguage({ kk, ru, en });
