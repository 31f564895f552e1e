import { randomBytes, randomUUID } from "node:crypto";
import { grantRole } from "#app/accounts/change-role.server.ts";
import { hashPassword } from "#app/accounts/password.server.ts";
import type { ServerKey } from "#app/accounts/server-key.server.ts";
import { startSession } from "#app/accounts/start-session.server.ts";
import { findViewer } from "#app/accounts/find-viewer.server.ts";
import type { Role, Viewer } from "#app/accounts/viewer.ts";
import type { SchoolClass } from "#app/school/classes/school-class.ts";
import type { Db } from "#db/connection.ts";
import { makeDatabase } from "./database.ts";

/** Everybody's; hashed once, because hashing is slow on purpose. */
export const password = "senim-demo";
const passwordHash = hashPassword(password);

export type Person = {
  accountId: string;
  schoolId: string;
  username: string;
  givenName: string;
  familyName: string;
};

type NewPerson = {
  username: string;
  givenName: string;
  familyName: string;
  role: Role;
  language?: "kk" | "ru" | "en";
  createdAt?: number;
};

export async function addPerson(db: Db, schoolId: string, person: NewPerson): Promise<Person> {
  const { username, givenName, familyName, role, language = "kk", createdAt = 0 } = person;
  const accountId = randomUUID();
  await db
    .insertInto("accounts")
    .values({
      id: accountId,
      username,
      given_name: givenName,
      family_name: familyName,
      password_hash: await passwordHash,
      language,
      created_at: createdAt,
    })
    .execute();
  await grantRole(db, { accountId, schoolId, role }, createdAt);
  return { accountId, schoolId, username, givenName, familyName };
}

export async function addSchool(db: Db, name = "№12"): Promise<string> {
  const id = randomUUID();
  const names = { name_kk: `${name} мектеп`, name_ru: `Школа ${name}`, name_en: `School ${name}` };
  await db
    .insertInto("schools")
    .values({ id, ...names, time_zone: "Asia/Almaty" })
    .execute();
  return id;
}

type NewClass = { grade: number; letter: string; language?: "kk" | "ru"; schoolYear?: number };

export async function addClass(db: Db, schoolId: string, schoolClass: NewClass): Promise<SchoolClass> {
  const { grade, letter, language = "kk", schoolYear = 2026 } = schoolClass;
  const id = randomUUID();
  await db
    .insertInto("classes")
    .values({ id, school_id: schoolId, grade, letter, language, school_year: schoolYear })
    .execute();
  return { id, schoolId, grade, letter, language, schoolYear };
}

export async function addPupil(
  db: Db,
  schoolClass: Pick<SchoolClass, "id" | "schoolId">,
  person: Omit<NewPerson, "role">,
): Promise<Person> {
  const pupil = await addPerson(db, schoolClass.schoolId, { ...person, role: "student" });
  await db
    .insertInto("class_pupils")
    .values({ class_id: schoolClass.id, account_id: pupil.accountId })
    .execute();
  return pupil;
}

async function giveClass(db: Db, teacher: Person, schoolClass: SchoolClass): Promise<void> {
  await db
    .insertInto("class_teachers")
    .values({ class_id: schoolClass.id, account_id: teacher.accountId, is_class_teacher: 1 })
    .execute();
}

/** Somebody signed in, as a loader meets them; with the token that their cookie would hold. */
export async function signedIn(
  db: Db,
  person: Person,
  now = Date.now(),
): Promise<{ viewer: Viewer; token: string }> {
  const { accountId, schoolId } = person;
  const token = await startSession(
    db,
    { accountId, schoolId, kind: "password", oldSessionId: undefined },
    now,
  );
  const viewer = await findViewer(db, token, now);
  if (!viewer) throw new Error(`${person.username} could not be signed in`);
  return { viewer, token };
}

export type TestSchool = Awaited<ReturnType<typeof makeSchool>>;

/** One school with a class 7А and a class 3Б, and a stranger's school beside it. */
export async function makeSchool() {
  const db = await makeDatabase();
  const serverKey: ServerKey = randomBytes(32);
  const schoolId = await addSchool(db);
  const class7A = await addClass(db, schoolId, { grade: 7, letter: "А" });
  const class3B = await addClass(db, schoolId, { grade: 3, letter: "Б", language: "ru" });

  const gulnara = await addPerson(db, schoolId, {
    username: "gulnara",
    givenName: "Гүлнара",
    familyName: "Сейітова",
    role: "teacher",
  });
  const oleg = await addPerson(db, schoolId, {
    username: "oleg",
    givenName: "Олег",
    familyName: "Ким",
    role: "teacher",
    language: "ru",
  });
  const madina = await addPerson(db, schoolId, {
    username: "madina",
    givenName: "Мәдина",
    familyName: "Әлиева",
    role: "psychologist",
  });
  const aliya = await addPerson(db, schoolId, {
    username: "aliya",
    givenName: "Әлия",
    familyName: "Нұрланова",
    role: "pedagogue",
  });
  const serik = await addPerson(db, schoolId, {
    username: "serik",
    givenName: "Серік",
    familyName: "Жұмабаев",
    role: "head",
  });
  const ruslan = await addPerson(db, schoolId, {
    username: "ruslan",
    givenName: "Руслан",
    familyName: "Цой",
    role: "operator",
  });
  const aigerim = await addPupil(db, class7A, {
    username: "aigerim",
    givenName: "Айгерім",
    familyName: "Қасымова",
  });
  const daniyar = await addPupil(db, class7A, {
    username: "daniyar",
    givenName: "Данияр",
    familyName: "Омаров",
  });
  const alua = await addPupil(db, class3B, {
    username: "alua",
    givenName: "Алуа",
    familyName: "Сәрсенова",
    language: "ru",
  });
  await giveClass(db, gulnara, class7A);
  await giveClass(db, oleg, class3B);

  const foreignSchoolId = await addSchool(db, "№99");
  const foreignClass = await addClass(db, foreignSchoolId, { grade: 7, letter: "А" });
  const foreignTeacher = await addPerson(db, foreignSchoolId, {
    username: "zarina",
    givenName: "Зарина",
    familyName: "Исаева",
    role: "teacher",
  });
  const foreignPupil = await addPupil(db, foreignClass, {
    username: "timur",
    givenName: "Тимур",
    familyName: "Ли",
  });
  await giveClass(db, foreignTeacher, foreignClass);

  return {
    db,
    serverKey,
    schoolId,
    class7A,
    class3B,
    foreignClass,
    people: {
      gulnara,
      oleg,
      madina,
      aliya,
      serik,
      ruslan,
      aigerim,
      daniyar,
      alua,
      foreignTeacher,
      foreignPupil,
    },
  };
}
