import type { Texts } from "#app/surveys/desk/only-texts.ts";
import type { SurveyMessages } from "#app/surveys/desk/survey-messages.server.ts";

/** The words of the report, as its loader hands them over. */
export type ResultsText = Texts<SurveyMessages["results"]>;
