import { wordsOf } from "#app/i18n/messages.ts";
import type { accounts } from "./words/en.ts";

export type AccountWords = typeof accounts;
export const useAccountWords = wordsOf<typeof accounts>("accounts");
