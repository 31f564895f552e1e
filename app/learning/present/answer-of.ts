import type { Screen } from "./screen.ts";

/** The right answer of what is asked on this screen, for the teacher's window. */
export function answerOf({ content }: Screen): string | undefined {
  if (content.kind !== "block") return undefined;
  const { block } = content;
  if (block.kind === "quiz") return block.question.options.find(({ right }) => right)?.says;
  if (block.kind === "sort") return block.boxes.find(({ id }) => id === block.item.box)?.title;
  if (block.kind === "match") return block.row.fits.find(({ id }) => id === block.row.right)?.says;
  if (block.kind !== "order") return undefined;
  return block.places.map(({ says }, index) => `${index + 1}. ${says}`).join(" · ");
}
