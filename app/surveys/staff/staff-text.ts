import type { Texts } from "#app/surveys/desk/only-texts.ts";
import type { SurveyMessages } from "#app/surveys/desk/survey-messages.server.ts";

/** The words of these pages, as their loaders hand them over. */
export type StaffText = Texts<SurveyMessages["staff"]>;
