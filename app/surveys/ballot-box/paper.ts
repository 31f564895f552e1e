import type { Paper } from "#app/box/slots.server.ts";
import type { Answers, BallotForm } from "../ballot-form.ts";

/**
 * What a ballot is in a slot of the box: one byte for the instrument, then one for each of its questions, 0 where there is no
 * answer, otherwise the option's place. All papers of a box are equally long, and the same answers make the same bytes:
 * nothing of how a browser wrote them down remains.
 */
export function writePaper(forms: readonly BallotForm[], form: BallotForm, answers: Answers): Paper {
  const paper = new Uint8Array(paperLength(forms));
  paper[0] = forms.indexOf(form) + 1;
  form.questions.forEach(({ id, options }, index) => {
    paper[index + 1] = options.indexOf(answers[id] ?? "") + 1;
  });
  return paper;
}

export function readPaper(
  forms: readonly BallotForm[],
  paper: Paper,
): { form: BallotForm; answers: Answers } {
  const form = forms[(paper[0] ?? 0) - 1];
  if (!form) throw new Error("a ballot is on no known form");
  const chosen = form.questions.map(
    ({ id, options }, index) => [id, options[(paper[index + 1] ?? 0) - 1]] as const,
  );
  return { form, answers: Object.fromEntries(chosen.filter(([, option]) => option !== undefined)) };
}

export function paperLength(forms: readonly BallotForm[]): number {
  return 1 + Math.max(0, ...forms.map((form) => form.questions.length));
}
