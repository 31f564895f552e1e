import type { Screen, SurveyForm } from "./survey-form.ts";
import { fillIn, type SurveyWords } from "./survey-text.ts";

export type Progress = { at: number; of: number; says: string };

/** “7 of 12”; undefined while pictures are tried on, which is no part of the way. */
export function progressOf(
  screens: readonly Screen[],
  index: number,
  { isForYoungest }: Pick<SurveyForm, "isForYoungest">,
  { questions }: Pick<SurveyWords, "questions">,
): Progress | undefined {
  const tries = screens.filter(({ kind }) => kind === "try").length;
  if (index < tries) return undefined;
  const [at, of] = [index - tries + 1, screens.length - tries];
  return { at, of, says: fillIn(isForYoungest ? questions.question : questions.page, { at, of }) };
}
