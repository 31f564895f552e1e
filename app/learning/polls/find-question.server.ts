import { ruleOf } from "#app/activities/block.ts";
import type { Ballot } from "#app/activities/parts/ballot.ts";
import { findLesson, openLesson } from "#app/learning/courses/catalogue.server.ts";
import { findBlock, type Lesson } from "#app/learning/courses/lesson.ts";
import type { Language } from "#app/i18n/language.ts";
import type { Poll } from "./poll.ts";

export type Question = { lesson: Lesson; block: Ballot };

/** A poll comes out of a pupils' lesson and from nowhere else: nobody can type a question in. */
export function findQuestion(
  { course, lesson: lessonId, block: blockId }: Pick<Poll, "course" | "lesson" | "block">,
  language: Language,
): Question | undefined {
  const lesson = findLesson(course, lessonId);
  if (!lesson || lesson.course === "staff" || lesson.course === "parents") return undefined;
  const block = findBlock(openLesson(lesson, language), blockId);
  const ballot = block && ruleOf(block).ballot?.(block);
  return ballot && { lesson, block: ballot };
}

export function optionIds({ options }: Pick<Ballot, "options">): string[] {
  return options.map(({ id }) => id);
}
