import type { ExpressionBuilder } from "kysely";
import { latestEnd } from "#app/calendar/clock.ts";
import type { Db } from "#db/connection.ts";
import type { Database, Row } from "#db/schema.ts";
import { longestOpening } from "#app/learning/courses/lesson-opening.ts";

export type LessonOpening = {
  classId: string;
  course: string;
  lesson: string;
  openedAt: number;
  closesAt: number;
  openedBy: { accountId: string; givenName: string; familyName: string };
};

export async function createLessonOpening(db: Db, opening: Row<"lesson_openings">): Promise<void> {
  await db.insertInto("lesson_openings").values(opening).execute();
}

type OfClass = { classId: string; lesson: string };

/** Its teacher goes on leading: what this person has open of the lesson for the class ends later. False where nothing is open. */
export async function prolongLessonOpenings(
  db: Db,
  { classId, lesson, openedBy }: OfClass & { openedBy: string },
  { now, closesAt }: { now: number; closesAt: number },
): Promise<boolean> {
  const result = await db
    .updateTable("lesson_openings")
    .set({ closes_at: closesAt })
    .where("class_id", "=", classId)
    .where("lesson", "=", lesson)
    .where("opened_by", "=", openedBy)
    .where((eb) => isOpenAt(eb, now))
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Ends every opening of the lesson for the class; false when none was open. */
export async function endLessonOpenings(db: Db, { classId, lesson }: OfClass, now: number): Promise<boolean> {
  const result = await db
    .updateTable("lesson_openings")
    .set({ closes_at: now })
    .where("class_id", "=", classId)
    .where("lesson", "=", lesson)
    .where("closes_at", ">", now)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Every opening that these classes ever had. */
export async function listOpeningTimes(
  db: Db,
  classIds: readonly string[],
): Promise<Pick<LessonOpening, "classId" | "lesson" | "openedAt">[]> {
  if (classIds.length === 0) return [];
  return db
    .selectFrom("lesson_openings")
    .select(["class_id as classId", "lesson", "opened_at as openedAt"])
    .where("class_id", "in", classIds)
    .orderBy("opened_at")
    .execute();
}

/** For good: when the hour comes that a wrong clock wrote down, they stay closed. */
export async function endFutureOpenings(db: Db, now: number): Promise<void> {
  await db
    .updateTable("lesson_openings")
    .set((eb) => ({ closes_at: eb.ref("opened_at") }))
    .whereRef("closes_at", ">", "opened_at")
    .where((eb) =>
      eb.or([eb("opened_at", ">", latestEnd(0, now)), eb("closes_at", ">", latestEnd(longestOpening, now))]),
    )
    .execute();
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
    .select([
      "lesson_openings.class_id as classId",
      "course",
      "lesson",
      "opened_at as openedAt",
      "closes_at as closesAt",
    ])
    .select(["accounts.id as accountId", "accounts.given_name as givenName"])
    .select("accounts.family_name as familyName")
    .where("lesson_openings.class_id", "in", classIds)
    .orderBy("opened_at", "desc")
    .execute();
  return rows.map(({ accountId, givenName, familyName, ...opening }) => {
    return { ...opening, openedBy: { accountId, givenName, familyName } };
  });
}

/** When the lesson ends for the class as things stand; undefined where it is closed. */
export async function findClosingTime(
  db: Db,
  classId: string,
  lesson: string,
  now: number,
): Promise<number | undefined> {
  const last = await openNow(db, now)
    .select("closes_at as closesAt")
    .where("lesson_openings.class_id", "=", classId)
    .where("lesson", "=", lesson)
    .orderBy("closes_at", "desc")
    .executeTakeFirst();
  return last?.closesAt;
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

/** By its times alone; one further ahead than an opening lasts counts as past. */
function isOpenAt(eb: ExpressionBuilder<Database, "lesson_openings">, now: number) {
  return eb.and([
    eb("lesson_openings.opened_at", "<=", latestEnd(0, now)),
    eb("lesson_openings.closes_at", ">", now),
    eb("lesson_openings.closes_at", "<=", latestEnd(longestOpening, now)),
  ]);
}

/** An opening does not outlive its time, nor its teacher's place in the class: nobody would be leading the lesson. */
function openNow(db: Db, now: number) {
  return db
    .selectFrom("lesson_openings")
    .innerJoin("classes", "classes.id", "lesson_openings.class_id")
    .where((eb) => isOpenAt(eb, now))
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
