import { byLanguage } from "#app/i18n/by-language.ts";
import { log as en } from "./words/en.ts";
import { log as kk } from "./words/kk.ts";
import { log as ru } from "./words/ru.ts";

export const logWords = byLanguage({ kk, ru, en });
