import { findLesson } from "#app/learning/courses/catalogue.server.ts";
import type { Lesson } from "#app/learning/courses/lesson.ts";
import type { Status } from "#app/learning/progress/progress.ts";
import type { Db } from "#db/connection.ts";
import { findTraining } from "#app/learning/training/find-training.server.ts";

/** What whoever leads a sensitive lesson has learned: how to receive what a child tells, and how to lead safely. */
const modules = ["t4", "t5"] as const;

/** A module that is still to be completed; without a lesson where this school's courses lack it. */
export type MissingModule = { id: string; lesson: Lesson | undefined; status: Status };

/** The modules that this person still needs before a sensitive lesson; none for whoever holds them all. */
export async function listMissingModules(db: Db, accountId: string): Promise<MissingModule[]> {
  const resultOf = await findTraining(db, [accountId]);
  return modules
    .map((id) => ({ id, lesson: findLesson("staff", id), status: resultOf(accountId, id).status }))
    .filter(({ status }) => status !== "completed");
}
