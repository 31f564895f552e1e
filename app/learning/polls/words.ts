import { wordsOf } from "#app/i18n/messages.ts";
import type { polls } from "./words/en.ts";

export type PollWords = typeof polls;
export const usePollWords = wordsOf<typeof polls>("polls");
