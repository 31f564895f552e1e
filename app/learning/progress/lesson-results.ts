import type { Lesson } from "#app/learning/courses/lesson.ts";
import type { LearnerBlock } from "./progress-queries.server.ts";
import { lessonStatus, type Status } from "./progress.ts";
import type { Score } from "#app/activities/parts/score.ts";

/** What may be said of one learner and one lesson: done or not, and the results of its quizzes. Nothing else. */
export type LessonResult = { status: Status; quizzes: Score[]; completedAt: number | null };

type Asked = Pick<Lesson, "required" | "passMarks">;

/** Account → lesson → result, from one list of block states. */
export function resultsOf(
  lessons: readonly Lesson[],
  states: readonly LearnerBlock[],
): (account: string, lesson: string) => LessonResult {
  const statesOf = groupStates(states);
  const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]));
  return (account, id) => {
    const lesson = byId.get(id);
    return lesson
      ? resultOf(lesson, statesOf(account, id))
      : { status: "not-started", quizzes: [], completedAt: null };
  };
}

/** Account → lesson → block states, in the order in which they stood in the one list. */
export function groupStates(
  states: readonly LearnerBlock[],
): (account: string, lesson: string) => readonly LearnerBlock[] {
  const groups = Map.groupBy(states, ({ accountId, lesson }) => `${accountId} ${lesson}`);
  return (account, lesson) => groups.get(`${account} ${lesson}`) ?? [];
}

export function statusOf(asked: Asked, states: readonly LearnerBlock[]): Status {
  return lessonStatus(asked, Object.fromEntries(states.map((state) => [state.block, state])));
}

/** When the last of what was asked was done; a check from the try that passed. Undefined while something is missing. */
export function completionOf(asked: Asked, states: readonly LearnerBlock[]): number | undefined {
  if (statusOf(asked, states) !== "completed") return undefined;
  const required = states.filter(({ block }) => asked.required.includes(block));
  return Math.max(...required.map((state) => doneAt(state) ?? 0));
}

/** A quiz that was failed while it had a mark, and has none today, is done since it was finished. */
export function doneAt({ passedAt, finishedAt }: LearnerBlock): number | null {
  return passedAt ?? finishedAt;
}

function resultOf(lesson: Lesson, states: readonly LearnerBlock[]): LessonResult {
  const quizzes = lesson.quizzes.flatMap((id) => states.find(({ block }) => block === id)?.best ?? []);
  return {
    status: statusOf(lesson, states),
    quizzes,
    completedAt: completionOf(lesson, states) ?? null,
  };
}
