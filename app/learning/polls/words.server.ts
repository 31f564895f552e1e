import { byLanguage } from "#app/i18n/by-language.ts";
import { polls as en } from "./words/en.ts";
import { polls as kk } from "./words/kk.ts";
import { polls as ru } from "./words/ru.ts";

export const pollWords = byLanguage({ kk, ru, en });
