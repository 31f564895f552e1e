import type { KeptVersion } from "#app/courses/kept-lessons-queries.server.ts";
import type { Lesson } from "#app/courses/lesson.ts";
import type { LearnerBlock } from "#app/progress/progress-queries.server.ts";
import { lessonStatus } from "#app/progress/progress.ts";

/** A version that has been replaced, and until which day, in words. */
export type ReplacedVersion = Pick<KeptVersion, "lesson" | "version" | "asked"> & { until: string };

export type EarlierVersion = {
  id: string;
  /** Null where the version was not kept, so that nothing more is known of it. */
  until: string | null;
  /** Whether it was completed as it then stood. */
  isDone: boolean;
};

/**
 * Which earlier version of a lesson a pupil's answers belong to: that of the latest such answer, until all that
 * today's version asks for has been answered in it.
 */
export function earlierVersions(
  states: readonly LearnerBlock[],
  replaced: readonly ReplacedVersion[],
): (account: string, lesson: Lesson) => EarlierVersion | undefined {
  return (account, lesson) => {
    const own = states.filter((state) => state.accountId === account && state.lesson === lesson.id);
    const other = own.findLast(({ version }) => version !== lesson.version);
    const isOfToday = (id: string) =>
      own.some(({ block, version }) => block === id && version === lesson.version);
    if (!other || lesson.required.every(isOfToday)) return undefined;
    const kept = replaced.find((one) => one.lesson === lesson.id && one.version === other.version);
    const blocks = Object.fromEntries(own.map((state) => [state.block, state]));
    return {
      id: other.version,
      until: kept?.until ?? null,
      isDone: kept !== undefined && lessonStatus(kept.asked, blocks) === "completed",
    };
  };
}
