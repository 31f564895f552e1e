import type { Language } from "#app/i18n/language.ts";

/** Whose number it is, and when to call it, is said by `safety.helpLines` of each language. */
export type HelpLine = {
  country: "KZ";
  number: "111" | "112" | "102" | "103";
  /** Undefined where no source says so; the page then says nothing about it either. */
  languages?: readonly Language[];
  hours?: "always";
  isFree?: true;
};

/** Somebody to talk to. The helpline 150 is left out until a dated call has confirmed it. */
export const talkLine: HelpLine = { country: "KZ", number: "111", hours: "always", isFree: true };

export const emergencyLines: readonly HelpLine[] = [
  { country: "KZ", number: "112" },
  { country: "KZ", number: "102" },
  { country: "KZ", number: "103" },
];

export const helpLines: readonly HelpLine[] = [talkLine, ...emergencyLines];
