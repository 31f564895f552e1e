import type { Paper } from "#app/box/slots.server.ts";
import type { Answers, BallotForm } from "#app/surveys/questionnaires/ballot-form.ts";
import type { Way } from "../way.ts";

/** What is answered, and by which way somebody came to it. */
export type Sheet = { form: BallotForm; way: Way };

/**
 * What a ballot is in a slot of the box: one byte for the sheet, then one for each of its questions, 0 where there is no
 * answer, otherwise the option's place. All papers of a box are equally long, and the same answers make the same bytes:
 * nothing of how a browser wrote them down remains.
 */
export function writePaper(sheets: readonly Sheet[], sheet: Sheet, answers: Answers): Paper {
  const paper = new Uint8Array(paperLength(sheets));
  paper[0] = sheets.indexOf(sheet) + 1;
  sheet.form.questions.forEach(({ id, options }, index) => {
    paper[index + 1] = options.indexOf(answers[id] ?? "") + 1;
  });
  return paper;
}

export function readPaper(sheets: readonly Sheet[], paper: Paper): { sheet: Sheet; answers: Answers } {
  const sheet = sheets[(paper[0] ?? 0) - 1];
  if (!sheet) throw new Error("a ballot is on no known sheet");
  const chosen = sheet.form.questions.map(
    ({ id, options }, index) => [id, options[(paper[index + 1] ?? 0) - 1]] as const,
  );
  return { sheet, answers: Object.fromEntries(chosen.filter(([, option]) => option !== undefined)) };
}

export function paperLength(sheets: readonly Sheet[]): number {
  return 1 + Math.max(0, ...sheets.map(({ form }) => form.questions.length));
}
