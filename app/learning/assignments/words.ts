import { wordsOf } from "#app/i18n/messages.ts";
import type { assignments } from "./words/en.ts";

export type AssignmentWords = typeof assignments;
export const useAssignmentWords = wordsOf<typeof assignments>("assignments");
