import type { Viewer } from "#app/accounts/viewer.ts";
import type { SchoolClass } from "#app/school/classes/school-class.ts";
import type { Db } from "#db/connection.ts";
import { appendRevision } from "./append-revision.server.ts";
import { isSameEntry, type LogEntry } from "./log-entry.ts";
import { findLatestRevision, findRival } from "./log-queries.server.ts";

type Writing = {
  viewer: Viewer;
  schoolClass: SchoolClass;
  entry: Omit<LogEntry, "classId">;
  /** Null where a correction leaves it as it was. */
  isWorried: boolean | null;
  /** The entry for the same lesson on the same day that this one takes the place of. */
  replaces?: string;
};

type Written =
  | { outcome: "written" }
  /** There is an entry for this lesson on this day, and nobody said to replace it. */
  | { outcome: "taken"; rival: LogEntry }
  /** The id belongs to an entry of another class. */
  | { outcome: "foreign" };

/** Writes an entry, or corrects the one that has its id. The same entry sent twice is one entry. */
export async function writeLog(
  db: Db,
  { viewer, schoolClass, entry, isWorried, replaces }: Writing,
  now = Date.now(),
): Promise<Written> {
  const asked = { ...entry, classId: schoolClass.id };
  return db.transaction().execute(async (trx): Promise<Written> => {
    const before = await findLatestRevision(trx, asked.id);
    if (before && before.classId !== asked.classId) return { outcome: "foreign" };

    const rival = await findRival(trx, asked);
    if (rival && rival.id !== replaces) return { outcome: "taken", rival };
    if (rival) {
      const replaced = await findLatestRevision(trx, rival.id);
      const content = replaced && { ...replaced, isWithdrawn: true };
      if (content) await appendRevision(trx, viewer, { before: replaced, content }, now);
    }

    const worry = isWorried ?? before?.isWorried ?? false;
    const isThere = before && !before.isWithdrawn && before.isWorried === worry && isSameEntry(before, asked);
    if (!isThere) {
      const content = { ...asked, isWorried: worry, isWithdrawn: false };
      await appendRevision(trx, viewer, { before, content }, now);
    }
    return { outcome: "written" };
  });
}
