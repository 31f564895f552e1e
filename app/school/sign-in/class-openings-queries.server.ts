import { latestEnd } from "#app/calendar/clock.ts";
import type { Db } from "#db/connection.ts";
import type { Row } from "#db/schema.ts";
import { openFor, type FoundOpening } from "#app/school/classes/class-opening.ts";

export async function createOpening(db: Db, opening: Row<"class_openings">): Promise<void> {
  await db.insertInto("class_openings").values(opening).execute();
}

export async function findOpening(db: Db, id: string, now: number): Promise<FoundOpening | undefined> {
  const row = await db
    .selectFrom("class_openings")
    .innerJoin("classes", "classes.id", "class_openings.class_id")
    .select([
      "class_openings.secret_hash",
      "classes.id",
      "classes.grade",
      "classes.letter",
      "classes.language",
    ])
    .select(["classes.school_id as schoolId", "classes.school_year as schoolYear"])
    .where("class_openings.id", "=", id)
    .where("class_openings.closes_at", ">", now)
    .where("class_openings.closes_at", "<=", latestEnd(openFor, now))
    .executeTakeFirst();
  if (!row) return undefined;
  const { secret_hash: secretHash, ...schoolClass } = row;
  return { id, secretHash, schoolClass };
}

export async function removeOpening(db: Db, id: string): Promise<void> {
  await db.deleteFrom("class_openings").where("id", "=", id).execute();
}

export async function sweepOpenings(db: Db, now: number): Promise<void> {
  await db
    .deleteFrom("class_openings")
    .where((eb) => eb.or([eb("closes_at", "<=", now), eb("closes_at", ">", latestEnd(openFor, now))]))
    .execute();
}
