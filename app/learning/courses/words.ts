import { wordsOf } from "#app/i18n/messages.ts";
import type { lessons } from "./words/en.ts";
import type { courses } from "./words/en-course-pages.ts";

export const useLessonWords = wordsOf<typeof lessons>("lessons");
export const useCourseWords = wordsOf<typeof courses>("courses");
