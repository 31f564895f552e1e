import type { KeptVersion } from "#app/learning/courses/kept-lessons-queries.server.ts";
import type { Lesson } from "#app/learning/courses/lesson.ts";
import {
  completionOf,
  groupStates,
  resultsOf,
  type LessonResult,
} from "#app/learning/progress/lesson-results.ts";
import type { LearnerBlock } from "#app/learning/progress/progress-queries.server.ts";

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
  const statesOf = groupStates(states);
  const versionsOf = Map.groupBy(versions, ({ lesson }) => lesson);
  return (account, module) => {
    const result = resultOf(account, module);
    const own = statesOf(account, module);
    if (result.status === "completed" || own.length === 0) return { ...result, hasChanged: false };
    const completed = (versionsOf.get(module) ?? []).flatMap((version) => completedAt(version, own) ?? []);
    return completed.length > 0
      ? { ...result, status: "completed", completedAt: Math.min(...completed), hasChanged: true }
      : { ...result, hasChanged: false };
  };
}

/** When all that a version asked for was done, if that was while it was in use. */
function completedAt({ asked, retiredAt }: KeptVersion, own: readonly LearnerBlock[]): number | undefined {
  const at = completionOf(asked, own);
  return at !== undefined && retiredAt !== null && at < retiredAt ? at : undefined;
}
