import { findLatestEntry } from "#app/audit/audit-queries.server.ts";
import { latestEnd } from "#app/calendar/clock.ts";
import type { Db } from "#db/connection.ts";
import type { Spraying } from "./spraying.server.ts";
import { day } from "#app/calendar/durations.ts";

/** A head who is away for a weekend still reads it. */
const toldFor = 7 * day;

/** When one password was last tried on many names of the school, and on how many; without a school, on names that none has. */
export async function findSpraying(
  db: Db,
  schoolId: string | undefined,
  now = Date.now(),
): Promise<(Spraying & { at: number }) | undefined> {
  const within = { from: now - toldFor, to: latestEnd(0, now) };
  const entry = await findLatestEntry(db, schoolId, "password-sprayed", within);
  return entry && { at: entry.at, ...(entry.detail as Spraying) };
}
