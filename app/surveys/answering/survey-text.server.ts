import type { Language } from "#app/i18n/language.ts";
import { survey as en } from "#app/i18n/en/survey.ts";
import { survey as kk } from "#app/i18n/kk/survey.ts";
import { survey as ru } from "#app/i18n/ru/survey.ts";
import type { SurveyText } from "./survey-text.ts";

const texts = { kk, ru, en };

export function surveyText(language: Language): SurveyText {
  return texts[language];
}
