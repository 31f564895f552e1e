import { byLanguage } from "#app/i18n/by-language.ts";
import { surveyPapers as en } from "./words/en.ts";
import { surveyPapers as kk } from "./words/kk.ts";
import { surveyPapers as ru } from "./words/ru.ts";

export const sheetWords = byLanguage({ kk, ru, en });
