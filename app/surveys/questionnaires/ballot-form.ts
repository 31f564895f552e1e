import type { Way } from "#app/surveys/way.ts";

/** What can be answered to an instrument, without its wording: this much of it the ballot box knows. */
export type BallotForm = {
  instrument: string;
  version: string;
  /** `isAboutOneself`: grade, gender, language, by which groups are formed. */
  questions: readonly { id: string; options: readonly string[]; isAboutOneself?: boolean }[];
};

/** The option chosen, by question. A question that was skipped or declined is not there. */
export type Answers = Readonly<Partial<Record<string, string>>>;

/** The answers if each is to a question of the form and one of its options; nothing else gets into a ballot. */
export function checkAnswers(form: BallotForm, given: unknown): Answers | undefined {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return undefined;
  const options = new Map(form.questions.map((question) => [question.id, question.options]));
  const entries = Object.entries(given);
  const isSound = entries.every(
    ([id, option]) => typeof option === "string" && options.get(id)?.includes(option),
  );
  return isSound ? Object.fromEntries(entries) : undefined;
}

/** A slip’s ballot counts in no group, so whoever holds one is not asked about themselves. */
export function formOf(form: BallotForm, way: Way): BallotForm {
  if (way === "account") return form;
  return { ...form, questions: form.questions.filter(({ isAboutOneself }) => !isAboutOneself) };
}
