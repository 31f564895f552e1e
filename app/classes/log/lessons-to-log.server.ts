import type { Viewer } from "#app/accounts/viewer.ts";
import { listTaughtClasses } from "#app/schools/classes-queries.server.ts";
import type { Db } from "#db/connection.ts";
import { listEntries } from "./log-queries.server.ts";

/** A class and a lesson of which something says that it was to be taught on a day: a date given, an opening. */
type Given = { classId: string; lesson: string };

/** Of what was to be taught on this day (`2026-11-21`), that which the viewer teaches and nobody has logged. */
export async function listLessonsToLog<One extends Given>(
  db: Db,
  viewer: Viewer,
  { day, given }: { day: string; given: readonly One[] },
): Promise<One[]> {
  if (given.length === 0) return [];
  const taught = await listTaughtClasses(db, viewer);
  const own = given.filter(({ classId }) => taught.some(({ id }) => id === classId));
  const entries = await listEntries(
    db,
    own.map(({ classId }) => classId),
  );
  return own.filter(
    ({ classId, lesson }) =>
      !entries.some((entry) => entry.classId === classId && entry.lesson === lesson && entry.day === day),
  );
}
