import { byLanguage } from "#app/i18n/by-language.ts";
import { surveyResults as en } from "./words/en.ts";
import { surveyResults as kk } from "./words/kk.ts";
import { surveyResults as ru } from "./words/ru.ts";
import type { Texts } from "#app/surveys/desk/only-texts.ts";

export type ResultsWords = typeof en;
/** The words of the report, as its loader hands them over. */
export type ResultsText = Texts<ResultsWords>;

export const resultsWords = byLanguage({ kk, ru, en });
