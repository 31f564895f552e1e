import type { Viewer } from "#app/accounts/viewer.ts";
import type { Access } from "#app/learning/courses/access.ts";
import type { Lesson } from "#app/learning/courses/lesson.ts";
import type { Language } from "#app/i18n/language.ts";
import { listHelpers } from "#app/school/classes/schools-queries.server.ts";
import { showMissingModules } from "./show-missing-modules.server.ts";
import type { Db } from "#db/connection.ts";
import type { ClosedLesson } from "./sensitive-closed.tsx";
import { hardTopicWords } from "./words.server.ts";

type Refused = { viewer: Viewer; lesson: Lesson; access: Exclude<Access, "read" | "none"> };

/** What somebody is told in place of a sensitive lesson: a pupil whom to see, staff what they still have to learn. */
export async function showClosedLesson(
  db: Db,
  { viewer, lesson, access }: Refused,
  language: Language,
): Promise<ClosedLesson> {
  const { notNow, trainFirst } = hardTopicWords(language);
  if (access === "not-now") {
    const helpers = await listHelpers(db, viewer.schoolId);
    const psychologists = helpers.filter(({ role }) => role === "psychologist");
    return { why: access, text: notNow, psychologists };
  }
  return {
    why: access,
    text: trainFirst,
    name: `${lesson.code}. ${lesson.title[language]}`,
    missing: await showMissingModules(db, viewer.accountId, language),
  };
}
