import { createAssignment } from "#app/learning/assignments/assignments-queries.server.ts";
import type { TestSchool } from "#tests/support/people.ts";

/** What class 7А of the test school has been given. */
export const givenLessonId = "0e0e0e0e-0000-7000-8000-000000000003";

export async function addGivenLesson({ db, class7A, people }: TestSchool): Promise<void> {
  await createAssignment(db, {
    id: givenLessonId,
    class_id: class7A.id,
    course: "b",
    lesson: "b7",
    is_whole_class: 1,
    due_on: "2026-11-27",
    given_by: people.gulnara.accountId,
    given_at: 0,
  });
}
