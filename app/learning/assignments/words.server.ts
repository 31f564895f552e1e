import { byLanguage } from "#app/i18n/by-language.ts";
import { assignments as en } from "./words/en.ts";
import { assignments as kk } from "./words/kk.ts";
import { assignments as ru } from "./words/ru.ts";

export const assignmentWords = byLanguage({ kk, ru, en });
