import { wordsOf } from "#app/i18n/messages.ts";
import type { training } from "./words/en.ts";

export const useTrainingWords = wordsOf<typeof training>("training");
