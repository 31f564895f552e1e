import { findLesson } from "#app/learning/courses/catalogue.server.ts";
import { listOpeningTimes } from "#app/learning/sensitive/lesson-openings-queries.server.ts";
import { dayIn } from "#app/calendar/day.server.ts";
import type { SchoolClass } from "#app/school/classes/school-class.ts";
import { findTimeZone } from "#app/school/classes/schools-queries.server.ts";
import type { Db } from "#db/connection.ts";
import type { LogEntry, LoggedEntry } from "./log-entry.ts";
import { listEntries } from "./log-queries.server.ts";

/** What these classes of one school were taught, in the order of the days, and what of it had not been opened for them. */
export async function listLog(db: Db, classes: readonly SchoolClass[]): Promise<LoggedEntry[]> {
  const entries = await listEntries(
    db,
    classes.map(({ id }) => id),
  );
  return markUnopened(db, classes, entries);
}

/** What was logged for these classes since then without having been opened for them. */
export async function listUnopened(
  db: Db,
  classes: readonly SchoolClass[],
  since: number,
): Promise<LoggedEntry[]> {
  const entries = await listEntries(
    db,
    classes.map(({ id }) => id),
    since,
  );
  const marked = await markUnopened(db, classes, entries);
  return marked.filter(({ isWithoutOpening }) => isWithoutOpening);
}

async function markUnopened(
  db: Db,
  classes: readonly SchoolClass[],
  entries: readonly LogEntry[],
): Promise<LoggedEntry[]> {
  const asked = entries.filter(needsOpening);
  if (asked.length === 0) return entries.map((entry) => ({ ...entry, isWithoutOpening: false }));
  const ids = [...new Set(asked.map(({ classId }) => classId))];
  const opened = await listOpenedDays(db, classes[0]?.schoolId ?? "", ids);
  return entries.map((entry) => ({
    ...entry,
    isWithoutOpening:
      needsOpening(entry) &&
      !opened.some(
        ({ classId, lesson, day }) =>
          classId === entry.classId && lesson === entry.lesson && day === entry.day,
      ),
  }));
}

/** On which days of the school lessons were opened for these classes, by whomever and for how long soever. */
export async function listOpenedDays(
  db: Db,
  schoolId: string,
  classIds: readonly string[],
): Promise<{ classId: string; lesson: string; day: string }[]> {
  const timeZone = await findTimeZone(db, schoolId);
  const openings = await listOpeningTimes(db, classIds);
  return openings.map(({ classId, lesson, openedAt }) => {
    return { classId, lesson, day: dayIn(timeZone, openedAt) };
  });
}

function needsOpening({ course, lesson }: LogEntry): boolean {
  return findLesson(course, lesson)?.sensitive === true;
}
