import { wordsOf } from "#app/i18n/messages.ts";
import type { openLesson } from "./words/en.ts";

export type OpenLessonWords = typeof openLesson;
export const useOpenLessonWords = wordsOf<typeof openLesson>("openLesson");
