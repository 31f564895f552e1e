import { data } from "react-router";
import { isStaff, type Viewer } from "#app/accounts/viewer.ts";
import {
  findReplacedLesson,
  type ReplacedLesson,
} from "#app/learning/courses/kept-lessons-queries.server.ts";
import type { Lesson } from "#app/learning/courses/lesson.ts";
import type { Language } from "#app/i18n/language.ts";
import type { Db } from "#db/connection.ts";
import { findAccess } from "#app/learning/sensitive/find-access.server.ts";

type Asked = { viewer: Viewer | undefined; lesson: Lesson; version: string; language: Language };

/** The lesson as it stood when somebody answered or taught it. It holds right answers, so for all but staff it is not there. */
export async function findEarlierLesson(
  db: Db,
  { viewer, lesson, version, language }: Asked,
): Promise<ReplacedLesson> {
  const earlier =
    viewer && isStaff(viewer) ? await findReplacedLesson(db, lesson.id, version, language) : undefined;
  // A lesson that is sensitive no longer was so then.
  if (!earlier || (await findAccess(db, viewer, earlier.lesson)) !== "read")
    throw data(null, { status: 404 });
  return earlier;
}
