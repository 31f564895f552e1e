import { randomUUID } from "node:crypto";
import type { TestSchool } from "#tests/support/people.ts";

/** An entry of Gulnara's: class 7А was taught B1, or another lesson, as it stood in this version. */
export async function logAsTaught(
  { db, class7A, people }: TestSchool,
  version: string,
  lesson = "b1",
  day = "2026-09-10",
): Promise<void> {
  await db
    .insertInto("teaching_log")
    .values({
      entry_id: randomUUID(),
      revision: 1,
      class_id: class7A.id,
      course: "b",
      lesson,
      version,
      day,
      minutes: 40,
      steps: JSON.stringify({ story: "done", exit: "skipped" }),
      present: 2,
      roll: 2,
      engagement: 4,
      is_worried: 0,
      is_withdrawn: 0,
      written_by: people.gulnara.accountId,
      written_at: Date.parse(`${day}T09:00:00+05:00`),
    })
    .execute();
}
