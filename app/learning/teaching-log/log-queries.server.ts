import type { Db } from "#db/connection.ts";
import type { Row } from "#db/schema.ts";
import type { LogEntry, Mark, Revision } from "./log-entry.ts";
import type { WorryRow } from "./worries.ts";

/** What these classes were taught, in the order of the days; on request only what was written since then. */
export async function listEntries(
  db: Db,
  classIds: readonly string[],
  writtenSince?: number,
): Promise<LogEntry[]> {
  if (classIds.length === 0) return [];
  const rows = await standingEntries(db)
    .where("class_id", "in", classIds)
    .$if(writtenSince !== undefined, (entries) => entries.where("written_at", ">=", writtenSince ?? 0))
    .orderBy("day")
    .orderBy("entry_id")
    .execute();
  return rows.map(toEntry);
}

/** Another entry of that class for that lesson on that day. */
export async function findRival(
  db: Db,
  { id, classId, lesson, day }: Pick<LogEntry, "id" | "classId" | "lesson" | "day">,
): Promise<LogEntry | undefined> {
  const row = await standingEntries(db)
    .where("class_id", "=", classId)
    .where("lesson", "=", lesson)
    .where("day", "=", day)
    .where("entry_id", "!=", id)
    .executeTakeFirst();
  return row && toEntry(row);
}

/** The last writing of an entry, withdrawn or not. */
export async function findLatestRevision(db: Db, id: string): Promise<Revision | undefined> {
  const row = await db
    .selectFrom("teaching_log")
    .selectAll()
    .where("entry_id", "=", id)
    .orderBy("revision", "desc")
    .executeTakeFirst();
  return (
    row && {
      ...toEntry(row),
      revision: row.revision,
      isWorried: row.is_worried === 1,
      isWithdrawn: row.is_withdrawn === 1,
      writtenBy: row.written_by,
      writtenAt: row.written_at,
    }
  );
}

/** Whether some class was ever logged to have been taught this version of a lesson. */
export async function isVersionLogged(db: Db, lesson: string, version: string): Promise<boolean> {
  const entry = await db
    .selectFrom("teaching_log")
    .select("entry_id")
    .where("lesson", "=", lesson)
    .where("version", "=", version)
    .limit(1)
    .executeTakeFirst();
  return entry !== undefined;
}

export async function insertRevision(db: Db, revision: Revision): Promise<void> {
  await db
    .insertInto("teaching_log")
    .values({
      entry_id: revision.id,
      revision: revision.revision,
      class_id: revision.classId,
      course: revision.course,
      lesson: revision.lesson,
      version: revision.version,
      day: revision.day,
      minutes: revision.minutes,
      steps: JSON.stringify(revision.steps),
      present: revision.present,
      roll: revision.roll,
      engagement: revision.engagement,
      is_worried: revision.isWorried ? 1 : 0,
      is_withdrawn: revision.isWithdrawn ? 1 : 0,
      written_by: revision.writtenBy,
      written_at: revision.writtenAt,
    })
    .execute();
}

/** All writings of a school year, in their order; to be summed over the school and shown no other way. */
export async function listWorries(
  db: Db,
  { schoolId, schoolYear }: { schoolId: string; schoolYear: number },
): Promise<(WorryRow & { lesson: string })[]> {
  const rows = await db
    .selectFrom("teaching_log")
    .innerJoin("classes", "classes.id", "teaching_log.class_id")
    .select(["entry_id", "class_id", "lesson", "is_worried", "is_withdrawn"])
    .where("classes.school_id", "=", schoolId)
    .where("classes.school_year", "=", schoolYear)
    .orderBy("written_at")
    .orderBy("entry_id")
    .orderBy("revision")
    .execute();
  return rows.map((row) => ({
    entry: row.entry_id,
    classId: row.class_id,
    lesson: row.lesson,
    isWorried: row.is_worried === 1,
    isWithdrawn: row.is_withdrawn === 1,
  }));
}

/** The newest revision of each entry that was not withdrawn. */
function standingEntries(db: Db) {
  return db
    .selectFrom("teaching_log")
    .select(["entry_id", "class_id", "course", "lesson", "version", "day"])
    .select(["minutes", "steps", "present", "roll", "engagement"])
    .where("is_withdrawn", "=", 0)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("teaching_log as later")
            .select("later.revision")
            .whereRef("later.entry_id", "=", "teaching_log.entry_id")
            .whereRef("later.revision", ">", "teaching_log.revision"),
        ),
      ),
    );
}

type EntryRow = Omit<
  Row<"teaching_log">,
  "revision" | "is_worried" | "is_withdrawn" | "written_by" | "written_at"
>;

function toEntry(row: EntryRow): LogEntry {
  const { course, lesson, version, day, minutes, present, roll, engagement } = row;
  return {
    id: row.entry_id,
    classId: row.class_id,
    course,
    lesson,
    version,
    day,
    minutes,
    steps: JSON.parse(row.steps) as Record<string, Mark>,
    present,
    roll,
    engagement,
  };
}
