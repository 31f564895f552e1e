import { byLanguage } from "#app/i18n/by-language.ts";
import { training as en } from "./words/en.ts";
import { training as kk } from "./words/kk.ts";
import { training as ru } from "./words/ru.ts";

export const trainingWords = byLanguage({ kk, ru, en });
