import type { Language } from "#app/i18n/language.ts";
import { className, type SchoolClass } from "#app/school/classes/school-class.ts";
import type { Db } from "#db/connection.ts";
import { listUnopened } from "./list-log.server.ts";
import { formatDay } from "#app/calendar/format-date.server.ts";
import { logWords } from "./words.server.ts";
import { day } from "#app/calendar/durations.ts";

/** A head who is away for a week still reads it. */
const toldFor = 14 * day;

export type ShownUnopened = { classId: string; className: string; says: string };

/** Which classes were lately taught a lesson on a hard topic that nobody had opened for them. */
export async function showUnopened(
  db: Db,
  classes: readonly SchoolClass[],
  language: Language,
  now = Date.now(),
): Promise<ShownUnopened[]> {
  const { overview: text } = logWords(language);
  const unopened = await listUnopened(db, classes, now - toldFor);
  return classes.flatMap((one) =>
    unopened
      .filter(({ classId }) => classId === one.id)
      .map(({ lesson, day }) => ({
        classId: one.id,
        className: className(one),
        says: text.withoutOpening(lesson.toUpperCase(), formatDay(language, day)),
      })),
  );
}
