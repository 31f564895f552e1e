import { byLanguage } from "#app/i18n/by-language.ts";
import { accounts as en } from "./words/en.ts";
import { accounts as kk } from "./words/kk.ts";
import { accounts as ru } from "./words/ru.ts";

export const accountWords = byLanguage({ kk, ru, en });
