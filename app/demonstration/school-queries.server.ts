import type { Viewer } from "#app/accounts/viewer.ts";
import type { SchoolClass } from "#app/school/classes/school-class.ts";
import type { Db } from "#db/connection.ts";
import type { Row } from "#db/schema.ts";

type InvolvedIn = { pupils: readonly Viewer[]; teachers: readonly Viewer[]; leader: Viewer };

export async function insertSchool(db: Db, school: Row<"schools">): Promise<void> {
  await db.insertInto("schools").values(school).execute();
}

export async function insertClass(
  db: Db,
  { id, schoolId, grade, letter, language, schoolYear }: SchoolClass,
): Promise<void> {
  await db
    .insertInto("classes")
    .values({ id, school_id: schoolId, grade, letter, language, school_year: schoolYear })
    .execute();
}

/** Who learns in a class and who teaches it. */
export async function insertPeopleOfClass(
  db: Db,
  { id }: SchoolClass,
  { pupils, teachers, leader }: InvolvedIn,
): Promise<void> {
  const learning = pupils.map(({ accountId }) => ({ class_id: id, account_id: accountId }));
  const teaching = teachers.map((teacher) => ({
    class_id: id,
    account_id: teacher.accountId,
    is_class_teacher: teacher === leader ? (1 as const) : (0 as const),
  }));
  await db.insertInto("class_pupils").values(learning).execute();
  await db.insertInto("class_teachers").values(teaching).execute();
}

export async function insertAccount(
  db: Db,
  person: Pick<Viewer, "accountId" | "givenName" | "familyName" | "language"> & { username: string | null },
  createdAt: number,
): Promise<void> {
  await db
    .insertInto("accounts")
    .values({
      id: person.accountId,
      username: person.username,
      given_name: person.givenName,
      family_name: person.familyName,
      language: person.language,
      created_at: createdAt,
    })
    .execute();
}
