import { notStated, type Group } from "../release/release.ts";
import type { Reading } from "./reading.ts";

/** “Grade 5 or 6, Girl”: the options in the words in which they were asked; those joined stand together. */
export function groupName(
  { instrument, language, words }: Reading,
  { values }: Pick<Group, "values">,
): string {
  const parts = instrument.background.flatMap(({ id, options }) => {
    const named = values[id]?.map((value) => {
      if (value === notStated) return words.groups.notStated;
      return options.find((option) => option.id === value)?.title[language] ?? value;
    });
    return named ? [named.join(" + ")] : [];
  });
  return parts.join(", ") || words.groups.ids.total;
}
