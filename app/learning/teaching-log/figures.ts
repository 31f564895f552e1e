import { shareOf, type Fidelity, type Part } from "./fidelity.ts";
import type { LogWords } from "./words.ts";

/** A figure, and what it is a part of: “92%”, “26 of 28”. */
export type Figure = { main: string; small: string };
export type Figures = Record<"lessons" | "minutes" | "boosters" | "adherence" | "reach", Figure>;

/** Adherence, dose and reach in words. */
export function figuresInWords(
  { adherence, lessons, minutes, boosters, reach }: Fidelity,
  text: LogWords,
): Figures {
  return {
    lessons: doseInWords(lessons, text),
    minutes: doseInWords(minutes, text),
    boosters: { main: text.teaching.partOf(boosters.done, boosters.of), small: "" },
    adherence: partInWords(adherence, text),
    reach: partInWords(reach, text),
  };
}

/** Rounded down: only what is whole is 100. Where there is nothing to take a share of, only the count is said. */
export function partInWords(part: Part, { percent, teaching }: LogWords): Figure {
  const share = shareOf(part);
  const counted = teaching.partOf(part.done, part.of);
  return share === null
    ? { main: counted, small: "" }
    : { main: percent(Math.floor(share * 100)), small: counted };
}

function doseInWords({ soFar, whole }: Fidelity["lessons"], { figures, teaching }: LogWords): Figure {
  return { main: teaching.partOf(soFar.done, soFar.of), small: figures.whole(whole.of) };
}
