import { findCourse } from "#app/learning/courses/catalogue.server.ts";
import { keptVersions } from "#app/learning/courses/kept-lessons.server.ts";
import { listBlockStatesOf } from "#app/learning/progress/progress-queries.server.ts";
import type { Db } from "#db/connection.ts";
import { trainingResults, type TrainingResult } from "./training-results.ts";

/** What these people have done of the training: account → module → result. */
export async function findTraining(
  db: Db,
  accountIds: readonly string[],
): Promise<(account: string, module: string) => TrainingResult> {
  const [states, versions] = await Promise.all([
    listBlockStatesOf(db, accountIds),
    keptVersions(db, "staff"),
  ]);
  return trainingResults(findCourse("staff")?.lessons ?? [], states, versions);
}
