import type { Db } from "#db/connection.ts";
import type { Row } from "#db/schema.ts";

export type LessonOpening = {
  classId: string;
  course: string;
  lesson: string;
  openedAt: number;
  openedBy: { accountId: string; givenName: string; familyName: string };
};

export async function createLessonOpening(db: Db, opening: Row<"lesson_openings">): Promise<void> {
  await db.insertInto("lesson_openings").values(opening).execute();
}

/** Ends every opening of the lesson for the class; false when none was open. */
export async function endLessonOpenings(
  db: Db,
  { classId, lesson }: { classId: string; lesson: string },
  now: number,
): Promise<boolean> {
  const result = await db
    .updateTable("lesson_openings")
    .set({ closes_at: now })
    .where("class_id", "=", classId)
    .where("lesson", "=", lesson)
    .where("closes_at", ">", now)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** The sensitive lessons that these classes have open, the latest first. */
export async function listLessonOpenings(
  db: Db,
  classIds: readonly string[],
  now: number,
): Promise<LessonOpening[]> {
  if (classIds.length === 0) return [];
  const rows = await openNow(db, now)
    .innerJoin("accounts", "accounts.id", "lesson_openings.opened_by")
    .select(["lesson_openings.class_id as classId", "course", "lesson", "opened_at as openedAt"])
    .select(["accounts.id as accountId", "accounts.given_name as givenName"])
    .select("accounts.family_name as familyName")
    .where("lesson_openings.class_id", "in", classIds)
    .orderBy("opened_at", "desc")
    .execute();
  return rows.map(({ accountId, givenName, familyName, ...opening }) => {
    return { ...opening, openedBy: { accountId, givenName, familyName } };
  });
}

export async function isOpenForClass(db: Db, classId: string, lesson: string, now: number): Promise<boolean> {
  const found = await openNow(db, now)
    .select("lesson_openings.id")
    .where("lesson_openings.class_id", "=", classId)
    .where("lesson", "=", lesson)
    .executeTakeFirst();
  return found !== undefined;
}

/** Whether some class of the school has the lesson open. */
export async function isOpenInSchool(
  db: Db,
  schoolId: string,
  lesson: string,
  now: number,
): Promise<boolean> {
  const found = await openNow(db, now)
    .select("lesson_openings.id")
    .where("classes.school_id", "=", schoolId)
    .where("lesson", "=", lesson)
    .executeTakeFirst();
  return found !== undefined;
}

/** An opening does not outlive its day, nor its teacher's place in the class: nobody would be leading the lesson. */
function openNow(db: Db, now: number) {
  return db
    .selectFrom("lesson_openings")
    .innerJoin("classes", "classes.id", "lesson_openings.class_id")
    .where("lesson_openings.opened_at", "<=", now)
    .where("lesson_openings.closes_at", ">", now)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom("class_teachers")
            .select("class_teachers.account_id")
            .whereRef("class_teachers.class_id", "=", "lesson_openings.class_id")
            .whereRef("class_teachers.account_id", "=", "lesson_openings.opened_by"),
        ),
        eb.exists(
          eb
            .selectFrom("memberships")
            .select("memberships.account_id")
            .whereRef("memberships.account_id", "=", "lesson_openings.opened_by")
            .whereRef("memberships.school_id", "=", "classes.school_id")
            .where("memberships.role", "=", "head"),
        ),
      ]),
    );
}
