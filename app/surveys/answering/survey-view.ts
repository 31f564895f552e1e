import type { SurveyTicket } from "#app/surveys/tokens/ticket.ts";
import type { SurveyForm } from "./survey-form.ts";

/** A survey laid before somebody who may answer it. */
export type OfferedSurvey = {
  ticket: SurveyTicket;
  form: SurveyForm;
  /** The next person sits down at this computer afterwards. */
  isShared: boolean;
  hasToken: boolean;
  isHeldBack: boolean;
  /** Whom to tell if it does not go on, by name; empty for whoever holds a slip, who may be anybody. */
  toTell: string[];
  isClosed: boolean;
};

/** What the survey's one address can show. */
export type SurveyView =
  | { step: "entrance"; wave: string; isShared: boolean }
  | { step: "hand-over"; wave: string }
  | { step: "not-yet"; opens: string }
  | { step: "survey"; survey: OfferedSurvey };
