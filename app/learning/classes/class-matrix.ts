import type { Lesson } from "#app/learning/courses/lesson.ts";
import type { Language } from "#app/i18n/language.ts";
import { resultsOf } from "#app/learning/progress/lesson-results.ts";
import type { LearnerBlock } from "#app/learning/progress/progress-queries.server.ts";
import type { Status } from "#app/learning/progress/progress.ts";
import type { Pupil } from "#app/school/classes/pupil.ts";
import {
  earlierVersions,
  type EarlierVersion,
  type ReplacedVersion,
} from "#app/learning/progress/earlier-version.ts";

export type Cell = {
  status: Status;
  quizzes: { right: number; of: number }[];
  /** Where the answers were given to another version than today's. */
  earlier?: EarlierVersion | undefined;
};
export type ClassMatrix = {
  lessons: { id: string; code: string; title: string; completed: number }[];
  pupils: { id: string; name: string; cells: Cell[] }[];
};

/** Pupils × lessons, with what a teacher may know: done or not, and quiz results. */
export function classMatrix(
  pupils: readonly Pupil[],
  lessons: readonly Lesson[],
  states: readonly LearnerBlock[],
  language: Language,
  replaced: readonly ReplacedVersion[] = [],
): ClassMatrix {
  const resultOf = resultsOf(lessons, states);
  const earlierOf = earlierVersions(states, replaced);
  const rows = pupils.map(({ accountId, givenName, familyName }) => {
    const cells = lessons.map((lesson): Cell => {
      const { status, quizzes } = resultOf(accountId, lesson.id);
      return { status, quizzes, earlier: earlierOf(accountId, lesson) };
    });
    return { id: accountId, name: `${familyName} ${givenName}`, cells };
  });
  const columns = lessons.map(({ id, code, title }, index) => {
    const completed = rows.filter(({ cells }) => cells[index]?.status === "completed").length;
    return { id, code, title: title[language], completed };
  });
  return { lessons: columns, pupils: rows };
}
