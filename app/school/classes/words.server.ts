import { byLanguage } from "#app/i18n/by-language.ts";
import { classes as en } from "./words/en.ts";
import { classes as kk } from "./words/kk.ts";
import { classes as ru } from "./words/ru.ts";

export const classWords = byLanguage({ kk, ru, en });
