import type { Texts } from "../only-texts.ts";
import type { SurveyMessages } from "../survey-messages.server.ts";

/** The words of the report, as its loader hands them over. */
export type ResultsText = Texts<SurveyMessages["results"]>;
