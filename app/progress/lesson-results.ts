import type { Lesson } from "#app/courses/lesson.ts";
import type { LearnerBlock } from "./progress-queries.server.ts";
import { lessonStatus, type Status } from "./progress.ts";
import type { Score } from "#app/blocks/block.ts";

/** What may be said of one learner and one lesson: done or not, and the results of its quizzes. Nothing else. */
export type LessonResult = { status: Status; quizzes: Score[]; completedAt: number | null };

/** Account → lesson → result, from one list of block states. */
export function resultsOf(
  lessons: readonly Lesson[],
  states: readonly LearnerBlock[],
): (account: string, lesson: string) => LessonResult {
  const found = new Map<string, LearnerBlock[]>();
  for (const state of states) {
    const key = `${state.accountId} ${state.lesson}`;
    const list = found.get(key);
    if (list) list.push(state);
    else found.set(key, [state]);
  }
  const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]));
  return (account, id) => {
    const lesson = byId.get(id);
    const blocks = found.get(`${account} ${id}`);
    return lesson && blocks
      ? resultOf(lesson, blocks)
      : { status: "not-started", quizzes: [], completedAt: null };
  };
}

function resultOf(lesson: Lesson, states: readonly LearnerBlock[]): LessonResult {
  const status = lessonStatus(lesson, Object.fromEntries(states.map((state) => [state.block, state])));
  const quizzes = lesson.quizzes.flatMap((id) => states.find(({ block }) => block === id)?.best ?? []);
  const finished = states
    .filter(({ block }) => lesson.required.includes(block))
    .map(({ finishedAt }) => finishedAt ?? 0);
  return { status, quizzes, completedAt: status === "completed" ? Math.max(...finished) : null };
}
