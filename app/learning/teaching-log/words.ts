import { wordsOf } from "#app/i18n/messages.ts";
import type { log } from "./words/en.ts";

export type LogWords = typeof log;
export const useLogWords = wordsOf<typeof log>("log");
