import type { KeptVersion } from "#app/learning/courses/kept-lessons-queries.server.ts";
import type { Lesson } from "#app/learning/courses/lesson.ts";
import type { LearnerBlock } from "./progress-queries.server.ts";
import { doneAt, groupStates, statusOf } from "./lesson-results.ts";

/** A version that has been replaced, and until which day, in words. */
export type ReplacedVersion = Pick<KeptVersion, "lesson" | "version" | "asked"> & {
  retiredAt: number;
  until: string;
};

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
  const statesOf = groupStates(states);
  return (account, lesson) => {
    const own = statesOf(account, lesson.id);
    const other = own.findLast(({ version }) => version !== lesson.version);
    const isOfToday = (id: string) =>
      own.some(({ block, version }) => block === id && version === lesson.version);
    if (!other || lesson.required.every(isOfToday)) return undefined;
    const kept = replaced.find((one) => one.lesson === lesson.id && one.version === other.version);
    return {
      id: other.version,
      until: kept?.until ?? null,
      isDone: kept !== undefined && isCompletedIn(kept, own),
    };
  };
}

/** What was answered from its page counts though it came after its end; what was passed in a later version does not. */
function isCompletedIn(
  { version, asked, retiredAt }: ReplacedVersion,
  own: readonly LearnerBlock[],
): boolean {
  const inIt = own.filter((state) => state.version === version || (doneAt(state) ?? Infinity) < retiredAt);
  return statusOf(asked, inIt) === "completed";
}
