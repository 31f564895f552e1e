import { wordsOf } from "#app/i18n/messages.ts";
import type { present } from "./words/en.ts";

export const usePresentWords = wordsOf<typeof present>("present");
