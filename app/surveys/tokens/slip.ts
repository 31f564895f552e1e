import { normaliseCrockford } from "#app/surveys/blind-signature/crockford.ts";

/** Eighty random bits: nobody guesses one, so nothing need be slowed down. */
export const slipBytes = 10;
const slipLength = 16;

/** The most that are printed at once. */
export const mostSlipsAtOnce = 500;

/** What a parent typed, in either keyboard layout, as it is printed: `7KQF-2M9X-0ABC-DEFG`. */
export function normaliseSlip(typed: string): string | undefined {
  return normaliseCrockford(typed, slipLength);
}

/** How many may still be printed. */
export function slipsLeft({ entered, granted, printed }: Record<"entered" | "granted" | "printed", number>) {
  return Math.max(0, entered + granted - printed);
}
