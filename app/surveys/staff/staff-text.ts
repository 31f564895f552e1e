import type { Texts } from "../only-texts.ts";
import type { SurveyMessages } from "../survey-messages.server.ts";

/** The words of these pages, as their loaders hand them over. */
export type StaffText = Texts<SurveyMessages["staff"]>;
