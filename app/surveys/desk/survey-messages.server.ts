import { surveyPapers as enPapers } from "#app/i18n/en/survey-papers.ts";
import { surveyResults as enResults } from "#app/i18n/en/survey-results.ts";
import { surveys as enSurveys } from "#app/i18n/en/surveys.ts";
import { surveyPapers as kkPapers } from "#app/i18n/kk/survey-papers.ts";
import { surveyResults as kkResults } from "#app/i18n/kk/survey-results.ts";
import { surveys as kkSurveys } from "#app/i18n/kk/surveys.ts";
import type { Language } from "#app/i18n/language.ts";
import { surveyPapers as ruPapers } from "#app/i18n/ru/survey-papers.ts";
import { surveyResults as ruResults } from "#app/i18n/ru/survey-results.ts";
import { surveys as ruSurveys } from "#app/i18n/ru/surveys.ts";

export type SurveyMessages = { staff: typeof enSurveys; results: typeof enResults; papers: typeof enPapers };

/** Only psychologists and heads read these, so they stay out of the messages that every child's phone loads. */
const messages: Record<Language, SurveyMessages> = {
  kk: { staff: kkSurveys, results: kkResults, papers: kkPapers },
  ru: { staff: ruSurveys, results: ruResults, papers: ruPapers },
  en: { staff: enSurveys, results: enResults, papers: enPapers },
};

export function surveyMessagesFor(language: Language): SurveyMessages {
  return messages[language];
}
