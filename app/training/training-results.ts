import type { KeptVersion } from "#app/courses/kept-lessons-queries.server.ts";
import type { Lesson } from "#app/courses/lesson.ts";
import { resultsOf, type LessonResult } from "#app/progress/lesson-results.ts";
import type { LearnerBlock } from "#app/progress/progress-queries.server.ts";
import { lessonStatus } from "#app/progress/progress.ts";

/** `hasChanged`: the module was completed as it stood then, and asks for something else since. */
export type TrainingResult = LessonResult & { hasChanged: boolean };

/**
 * What somebody has done of the training. A check that was passed stays passed: nobody who may lead a lesson in the
 * morning is untrained at noon because a module was mended.
 */
export function trainingResults(
  modules: readonly Lesson[],
  states: readonly LearnerBlock[],
  versions: readonly KeptVersion[],
): (account: string, module: string) => TrainingResult {
  const resultOf = resultsOf(modules, states);
  return (account, module) => {
    const result = resultOf(account, module);
    if (result.status === "completed") return { ...result, hasChanged: false };
    const own = states.filter((state) => state.accountId === account && state.lesson === module);
    const completed = versions
      .filter(({ lesson }) => lesson === module)
      .flatMap((version) => completedAt(version, own) ?? []);
    return completed.length > 0
      ? { ...result, status: "completed", completedAt: Math.min(...completed), hasChanged: true }
      : { ...result, hasChanged: false };
  };
}

/** When all that a version asked for was done, if that was while it was in use. */
function completedAt({ asked, retiredAt }: KeptVersion, own: readonly LearnerBlock[]): number | undefined {
  const blocks = Object.fromEntries(own.map((state) => [state.block, state]));
  if (retiredAt === null || lessonStatus(asked, blocks) !== "completed") return undefined;
  const last = Math.max(...asked.required.map((id) => blocks[id]?.finishedAt ?? Infinity));
  return last < retiredAt ? last : undefined;
}
