import { isStaff, type Viewer } from "#app/accounts/viewer.ts";
import { findClosingTime } from "./lesson-openings-queries.server.ts";
import type { Lesson } from "#app/learning/courses/lesson.ts";
import { findOwnClass } from "#app/school/classes/classes-queries.server.ts";
import type { Db } from "#db/connection.ts";

/** In how many milliseconds the lesson closes for a pupil who reads it, as things stand; staff go on reading. */
export async function findClosesIn(
  db: Db,
  viewer: Viewer | undefined,
  lesson: Lesson,
  now = Date.now(),
): Promise<number | null> {
  if (!viewer || isStaff(viewer)) return null;
  const ownClass = await findOwnClass(db, viewer);
  const closesAt = ownClass && (await findClosingTime(db, ownClass.id, lesson.id, now));
  return closesAt === undefined ? null : closesAt - now;
}
