import { wordsOf } from "#app/i18n/messages.ts";
import type { blocks } from "./words/en.ts";
import type { activities } from "./words/en-rare.ts";
import type { onScreen } from "./words/en-on-screen.ts";

export const useBlockWords = wordsOf<typeof blocks>("blocks");
export const useActivityWords = wordsOf<typeof activities>("activities", "activities");
export const useScreenWords = wordsOf<typeof onScreen>("onScreen");
