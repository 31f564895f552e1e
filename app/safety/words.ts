import { wordsOf } from "#app/i18n/messages.ts";
import type { safety } from "./words/en.ts";

export const useSafetyWords = wordsOf<typeof safety>("safety");
