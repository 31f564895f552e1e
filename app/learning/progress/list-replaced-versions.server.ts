import { keptVersions } from "#app/learning/courses/kept-lessons.server.ts";
import type { CourseId } from "#app/learning/courses/lesson.ts";
import { formatDate } from "#app/calendar/format-date.server.ts";
import type { Language } from "#app/i18n/language.ts";
import { findTimeZone } from "#app/school/classes/schools-queries.server.ts";
import type { Db } from "#db/connection.ts";
import type { ReplacedVersion } from "./earlier-version.ts";

type Asked = { course: CourseId | undefined; schoolId: string; language: Language };

/** The course's lessons as they stood before their latest changes, each until the day on which it was replaced. */
export async function listReplacedVersions(
  db: Db,
  { course, schoolId, language }: Asked,
): Promise<ReplacedVersion[]> {
  const timeZone = await findTimeZone(db, schoolId);
  const versions = await keptVersions(db, course);
  return versions.flatMap(({ retiredAt, ...kept }) =>
    retiredAt === null ? [] : [{ ...kept, retiredAt, until: formatDate(language, retiredAt, timeZone) }],
  );
}
