import { wordsOf } from "./messages.ts";
import type { shell } from "./words/en.ts";

export const useFrameWords = wordsOf<typeof shell>("shell");
