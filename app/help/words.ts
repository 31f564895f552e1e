import { wordsOf } from "#app/i18n/messages.ts";
import type { help } from "./words/en.ts";

export const useHelpWords = wordsOf<typeof help>("help");
