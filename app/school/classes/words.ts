import { wordsOf } from "#app/i18n/messages.ts";
import type { classes } from "./words/en.ts";

export type ClassWords = typeof classes;
export const useClassWords = wordsOf<typeof classes>("classes");
