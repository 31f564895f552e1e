import type { Lesson } from "#app/learning/courses/lesson.ts";
import type { LessonResult } from "#app/learning/progress/lesson-results.ts";

/** What to do next in the training: first what was begun, then what was not; nothing when all is done. */
export function nextModule<Module extends Pick<Lesson, "id">>(
  modules: readonly Module[],
  resultOf: (lesson: string) => LessonResult,
): Module | undefined {
  const withStatus = (status: LessonResult["status"]) =>
    modules.find(({ id }) => resultOf(id).status === status);
  return withStatus("started") ?? withStatus("not-started");
}
