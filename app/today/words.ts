import { wordsOf } from "#app/i18n/messages.ts";
import type { home } from "./words/en-home.ts";
import type { today } from "./words/en.ts";

export const useHomeWords = wordsOf<typeof home>("home");
export const useTodayWords = wordsOf<typeof today>("today");
