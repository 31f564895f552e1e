import { holdsRole, type Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#db/connection.ts";
import { sortByName, type Pupil } from "./pupil.ts";
import type { SchoolClass } from "./school-class.ts";

/** A teacher's own classes, a head's whole school, nobody else's; the newest school year first. */
export async function listClasses(db: Db, viewer: Viewer): Promise<SchoolClass[]> {
  return visibleClasses(db, viewer)
    .orderBy("school_year", "desc")
    .orderBy("grade")
    .orderBy("letter")
    .execute();
}

export async function findClass(db: Db, viewer: Viewer, classId: string): Promise<SchoolClass | undefined> {
  return visibleClasses(db, viewer).where("classes.id", "=", classId).executeTakeFirst();
}

/** Those that the viewer teaches, whatever else they may see; the newest school year first. */
export async function listTaughtClasses(db: Db, viewer: Viewer): Promise<SchoolClass[]> {
  if (!holdsRole(viewer, "teacher")) return [];
  return visibleClasses(db, viewer)
    .innerJoin("class_teachers", "class_teachers.class_id", "classes.id")
    .where("class_teachers.account_id", "=", viewer.accountId)
    .orderBy("school_year", "desc")
    .orderBy("grade")
    .orderBy("letter")
    .execute();
}

/** The class that a pupil is in this year. */
export async function findOwnClass(db: Db, viewer: Viewer): Promise<SchoolClass | undefined> {
  return findClassOfPupil(db, viewer.accountId);
}

export async function findClassOfPupil(db: Db, accountId: string): Promise<SchoolClass | undefined> {
  return classes(db)
    .innerJoin("class_pupils", "class_pupils.class_id", "classes.id")
    .where("class_pupils.account_id", "=", accountId)
    .orderBy("school_year", "desc")
    .executeTakeFirst();
}

/** The same of many pupils, by their accounts. */
export async function listClassesByPupil(
  db: Db,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, SchoolClass>> {
  const rows = await classes(db)
    .innerJoin("class_pupils", "class_pupils.class_id", "classes.id")
    .select("class_pupils.account_id as accountId")
    .where("class_pupils.account_id", "in", accountIds)
    .orderBy("school_year")
    .execute();
  return new Map(rows.map(({ accountId, ...schoolClass }) => [accountId, schoolClass]));
}

/** The school year that a school is in: that of its newest classes. */
export async function findSchoolYear(db: Db, schoolId: string): Promise<number> {
  const row = await db
    .selectFrom("classes")
    .select((eb) => eb.fn.max("school_year").as("newest"))
    .where("school_id", "=", schoolId)
    .executeTakeFirst();
  return row?.newest ?? 0;
}

/** How many pupils the school has in each grade this year. */
export async function countPupilsByGrade(db: Db, schoolId: string): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom("classes")
    .innerJoin("class_pupils", "class_pupils.class_id", "classes.id")
    .select(["classes.grade", (eb) => eb.fn.count<number>("class_pupils.account_id").distinct().as("pupils")])
    .where("classes.school_id", "=", schoolId)
    .where("classes.school_year", "=", await findSchoolYear(db, schoolId))
    .groupBy("classes.grade")
    .execute();
  return new Map(rows.map(({ grade, pupils }) => [grade, pupils]));
}

/** Takes a class rather than its id: whoever has the class was allowed to find it. */
export async function listPupils(db: Db, schoolClass: SchoolClass): Promise<Pupil[]> {
  const found = await pupilsOf(db, schoolClass).execute();
  return sortByName(found, schoolClass.language);
}

export async function countPupils(db: Db, schoolClass: SchoolClass): Promise<number> {
  const { pupils: count } = await db
    .selectFrom("class_pupils")
    .select((eb) => eb.fn.countAll<number>().as("pupils"))
    .where("class_id", "=", schoolClass.id)
    .executeTakeFirstOrThrow();
  return count;
}

/** The pupils of several classes, by the class's id. */
export async function listPupilsOf(
  db: Db,
  schoolClasses: readonly SchoolClass[],
): Promise<ReadonlyMap<string, Pupil[]>> {
  if (schoolClasses.length === 0) return new Map();
  const rows = await pupils(db)
    .select("class_pupils.class_id as classId")
    .where(
      "class_pupils.class_id",
      "in",
      schoolClasses.map(({ id }) => id),
    )
    .execute();
  return new Map(
    schoolClasses.map(({ id, language }) => {
      const own = rows.flatMap(({ classId, ...pupil }) => (classId === id ? [pupil] : []));
      return [id, sortByName(own, language)];
    }),
  );
}

export async function findPupil(
  db: Db,
  schoolClass: SchoolClass,
  accountId: string,
): Promise<Pupil | undefined> {
  return pupilsOf(db, schoolClass).where("accounts.id", "=", accountId).executeTakeFirst();
}

/** Whether this person is in a class that the viewer may see. */
export async function isPupilOf(db: Db, viewer: Viewer, accountId: string): Promise<boolean> {
  const found = await visibleClasses(db, viewer)
    .innerJoin("class_pupils", "class_pupils.class_id", "classes.id")
    .where("class_pupils.account_id", "=", accountId)
    .executeTakeFirst();
  return found !== undefined;
}

function classes(db: Db) {
  return db
    .selectFrom("classes")
    .select(["classes.id", "classes.grade", "classes.letter", "classes.language"])
    .select(["classes.school_id as schoolId", "classes.school_year as schoolYear"]);
}

function visibleClasses(db: Db, viewer: Viewer) {
  return classes(db)
    .where("classes.school_id", "=", viewer.schoolId)
    .where((eb) => {
      if (holdsRole(viewer, "head")) return eb.lit(true);
      if (!holdsRole(viewer, "teacher")) return eb.lit(false);
      return eb.exists(
        eb
          .selectFrom("class_teachers")
          .select("class_teachers.account_id")
          .whereRef("class_teachers.class_id", "=", "classes.id")
          .where("class_teachers.account_id", "=", viewer.accountId),
      );
    });
}

function pupilsOf(db: Db, schoolClass: SchoolClass) {
  return pupils(db).where("class_pupils.class_id", "=", schoolClass.id);
}

function pupils(db: Db) {
  return db
    .selectFrom("class_pupils")
    .innerJoin("accounts", "accounts.id", "class_pupils.account_id")
    .select([
      "accounts.id as accountId",
      "accounts.given_name as givenName",
      "accounts.family_name as familyName",
    ]);
}
