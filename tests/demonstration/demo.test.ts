import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serverKey } from "#app/accounts/server-key.server.ts";
import { signIn } from "#app/accounts/sign-in.server.ts";
import { listCourses } from "#app/learning/courses/catalogue.server.ts";
import { resultsOf } from "#app/learning/progress/lesson-results.ts";
import { listBlockStatesOf } from "#app/learning/progress/progress-queries.server.ts";
import { findCardOf } from "#app/school/sign-in/cards-queries.server.ts";
import { hashCode } from "#app/school/sign-in/issue-card.server.ts";
import { findHolder } from "#app/school/sign-in/sign-in-with-card.server.ts";
import { openDatabase, type Db } from "#db/connection.ts";
import { migrate } from "#db/migrate.ts";
import { seedDemo } from "#app/demonstration/demo.ts";
import { looseFiles } from "#tests/support/loose-files.ts";
import { addSchool } from "#tests/support/people.ts";

let folder: string;
let db: Db;

function makeFolder(): string {
  return mkdtempSync(path.join(tmpdir(), "senim-seed-"));
}

beforeAll(async () => {
  folder = makeFolder();
  await seedDemo(folder);
  db = openDatabase(folder);
});

afterAll(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

async function countRows(
  table: "accounts" | "classes" | "progress_events" | "audit_entries",
  of = db,
): Promise<number> {
  const { count } = await of
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** Everybody's place in a class; a username where there is one. */
async function listPupils(of = db) {
  return of
    .selectFrom("class_pupils")
    .innerJoin("classes", "classes.id", "class_pupils.class_id")
    .innerJoin("accounts", "accounts.id", "class_pupils.account_id")
    .select(["accounts.id", "username", "given_name", "family_name", "password_hash", "accounts.language"])
    .select(["classes.id as classId", "grade", "letter", "classes.language as taughtIn"])
    .execute();
}

async function findPerson(username: string) {
  return db.selectFrom("accounts").select("id").where("username", "=", username).executeTakeFirstOrThrow();
}

async function statusOf(accountIds: string[], lesson: string) {
  const lessons = listCourses().flatMap((course) => course.lessons);
  const resultOf = resultsOf(lessons, await listBlockStatesOf(db, accountIds));
  return accountIds.map((accountId) => resultOf(accountId, lesson).status);
}

test.skipIf(process.platform === "win32")("the demonstration's folder is its owner's alone", () => {
  expect(looseFiles(folder).filter((name) => !/-(?:wal|shm) /.test(name))).toEqual([]);
});

describe("the demonstration school", () => {
  test("has about three hundred pupils in a dozen classes or more", async () => {
    expect(await countRows("classes")).toBeGreaterThanOrEqual(12);
    const pupils = await listPupils();
    expect(pupils.length).toBeGreaterThan(280);
    expect(pupils.length).toBeLessThan(320);
  });

  test("has a class in every grade, and both languages of instruction", async () => {
    const classes = await db.selectFrom("classes").select(["grade", "language"]).execute();
    expect([...new Set(classes.map(({ grade }) => grade))].toSorted((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ]);
    expect(new Set(classes.map(({ language }) => language))).toEqual(new Set(["kk", "ru"]));
  });

  test("has a class teacher for every class", async () => {
    const led = await db
      .selectFrom("class_teachers")
      .select("class_id")
      .where("is_class_teacher", "=", 1)
      .execute();
    expect(new Set(led.map(({ class_id }) => class_id)).size).toBe(await countRows("classes"));
  });

  test("has staff in every role, and an operator who is not staff", async () => {
    const roles = await db
      .selectFrom("memberships")
      .select((eb) => ["role" as const, eb.fn.countAll<number>().as("count")])
      .where("role", "!=", "student")
      .groupBy("role")
      .execute();
    expect(Object.fromEntries(roles.map(({ role, count }) => [role, count]))).toEqual({
      head: 1,
      operator: 1,
      pedagogue: 1,
      psychologist: 1,
      teacher: 20,
    });
    const several = await db
      .selectFrom("memberships")
      .select("account_id")
      .groupBy("account_id")
      .having((eb) => eb(eb.fn.countAll(), ">", 1))
      .execute();
    expect(several).toEqual([]);
  });

  test("speaks with everybody in their language of instruction", async () => {
    expect((await listPupils()).filter(({ language, taughtIn }) => language !== taughtIn)).toEqual([]);
  });

  test("has no two people of the same name", async () => {
    const people = await db.selectFrom("accounts").select(["given_name", "family_name"]).execute();
    const names = people.map((one) => `${one.given_name} ${one.family_name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test("is sound as a database", async () => {
    expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([]);
    expect((await sql`pragma integrity_check`.execute(db)).rows).toEqual([{ integrity_check: "ok" }]);
  });

  test("has the same people and the same answers wherever it is made", async () => {
    const elsewhere = makeFolder();
    await seedDemo(elsewhere);
    const other = openDatabase(elsewhere);
    const people = async (of: Db) =>
      of
        .selectFrom("accounts")
        .select(["username", "given_name", "family_name"])
        .orderBy("accounts.family_name")
        .orderBy("given_name")
        .execute();
    const answers = async (of: Db) =>
      of
        .selectFrom("progress_events")
        .select(["id", "block", "answer", "received_at"])
        .orderBy("seq")
        .execute();
    expect(await people(other)).toEqual(await people(db));
    expect(await answers(other)).toEqual(await answers(db));
    await other.destroy();
    rmSync(elsewhere, { recursive: true });
  });
});

describe("the accounts that visitors are given", () => {
  const usernames = [
    "student",
    "student-junior",
    "student-senior",
    "teacher",
    "psychologist",
    "pedagogue",
    "head",
    "operator",
  ];

  test.each(usernames)("%s signs in with senim-demo", async (username) => {
    const attempt = {
      username,
      password: "senim-demo",
      network: "",
      device: undefined,
      oldSessionId: undefined,
    };
    expect(await signIn({ db, serverKey: serverKey(folder) }, attempt)).toMatchObject({
      outcome: "signed-in",
    });
  });

  test("student is in the seventh grade, in the class that teacher leads", async () => {
    const pupil = (await listPupils()).find(({ username }) => username === "student")!;
    const { id } = await findPerson("teacher");
    const led = await db
      .selectFrom("class_teachers")
      .select("class_id")
      .where("account_id", "=", id)
      .where("is_class_teacher", "=", 1)
      .execute();
    expect([pupil.grade, led]).toEqual([7, [{ class_id: pupil.classId }]]);
  });

  test.each([
    ["student-junior", 3],
    ["student-senior", 10],
  ])("%s is in grade %i", async (username, grade) => {
    expect((await listPupils()).find((pupil) => pupil.username === username)?.grade).toBe(grade);
  });

  test("student has not begun B7, which most of the class have completed", async () => {
    const pupils = await listPupils();
    const student = pupils.find(({ username }) => username === "student")!;
    const classmates = pupils.filter(({ classId, id }) => classId === student.classId && id !== student.id);
    expect(await statusOf([student.id], "b7")).toEqual(["not-started"]);
    const completed = (
      await statusOf(
        classmates.map(({ id }) => id),
        "b7",
      )
    ).filter((status) => status === "completed");
    expect(completed.length).toBeGreaterThan(classmates.length / 2);
  });

  test("teacher has begun T4, and psychologist has passed it", async () => {
    const ids = await Promise.all(["teacher", "psychologist"].map(findPerson));
    expect(
      await statusOf(
        ids.map(({ id }) => id),
        "t4",
      ),
    ).toEqual(["started", "completed"]);
  });
});

describe("pupils' ways in", () => {
  test("are a card in grades 1–4, and a username from grade 5 on", async () => {
    const pupils = (await listPupils()).filter(({ username }) => !username?.startsWith("student"));
    const cards = await db.selectFrom("cards").select("account_id").execute();
    const holders = new Set(cards.map(({ account_id }) => account_id));
    const wrong = pupils.filter(({ id, grade, username, password_hash }) => {
      const isYoung = grade <= 4;
      return (
        holders.has(id) !== isYoung || (username === null) !== isYoung || (password_hash === null) !== isYoung
      );
    });
    expect(wrong).toEqual([]);
  });

  test("are written down for student-junior's class alone, where only the owner of the folder reads", () => {
    const file = path.join(folder, "demo-cards.txt");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8").trim().split("\n")).toHaveLength(19);
  });

  test("work as they are written down: address, four characters, name", async () => {
    for (const line of readFileSync(path.join(folder, "demo-cards.txt"), "utf8").trim().split("\n")) {
      const [, secret, code, givenName] = /\/kk\/card\/(\S+) (\S{4}) (\S+)/.exec(line) ?? [];
      const holder = await findHolder(db, secret);
      expect(holder?.givenName).toBe(givenName);
      const card = await findCardOf(db, holder!.accountId);
      expect(card?.codeHash).toBe(hashCode(serverKey(folder), holder!.accountId, code!));
    }
  });
});

describe("what has been learned", () => {
  test("came in on school days, between eight and six", async () => {
    const events = await db.selectFrom("progress_events").select("received_at").execute();
    const format = new Intl.DateTimeFormat("en-GB", {
      timeZone: "Asia/Almaty",
      weekday: "short",
      hour: "numeric",
      hourCycle: "h23",
    });
    const [first, last] = ["2026-09-01", "2026-11-20"].map((day) => Date.parse(`${day}T00:00:00+05:00`));
    const outside = events.filter(({ received_at: at }) => {
      const [weekday, hour] = format.format(at).split(", ");
      return at < first! || at > last! || /S/.test(weekday!) || Number(hour) < 8 || Number(hour) >= 18;
    });
    expect([outside, events.length > 1000]).toEqual([[], true]);
  });

  test("arrived in the order of its times", async () => {
    const events = await db.selectFrom("progress_events").select("received_at").orderBy("seq").execute();
    const times = events.map(({ received_at }) => received_at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test("is completed by many, begun by some, and untouched by others", async () => {
    const pupils = (await listPupils()).filter(({ grade }) => grade >= 5 && grade <= 8);
    const statuses = await statusOf(
      pupils.map(({ id }) => id),
      "b7",
    );
    const share = (wanted: string) => statuses.filter((status) => status === wanted).length / statuses.length;
    expect(share("completed")).toBeGreaterThan(0.5);
    expect(share("started")).toBeGreaterThan(0.03);
    expect(share("not-started")).toBeGreaterThan(0.1);
  });
});

describe("what has been given to do", () => {
  test("waits on the pages of all three pupils whose accounts are visitors'", async () => {
    const given = await db
      .selectFrom("assignments")
      .select(["class_id", "lesson", "is_whole_class"])
      .execute();
    const pupils = await listPupils();
    const visitors = pupils.filter(({ username }) => username?.startsWith("student"));
    const toClass = given.filter(({ is_whole_class }) => is_whole_class === 1);
    expect(new Set(toClass.map(({ class_id }) => class_id))).toEqual(
      new Set(visitors.map(({ classId }) => classId)),
    );
  });

  test("is for student also a lesson that was missed", async () => {
    const { id } = await findPerson("student");
    const missed = await db
      .selectFrom("assignment_pupils")
      .select("assignment_id")
      .where("account_id", "=", id)
      .execute();
    expect(missed).toHaveLength(1);
  });
});

describe("a second run", () => {
  test("changes nothing, in less than a second", async () => {
    const tables = ["accounts", "classes", "progress_events", "audit_entries"] as const;
    const before = await Promise.all(tables.map((table) => countRows(table)));
    const cards = readFileSync(path.join(folder, "demo-cards.txt"), "utf8");
    const began = performance.now();
    expect(await seedDemo(folder)).toBe(false);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(await Promise.all(tables.map((table) => countRows(table)))).toEqual(before);
    expect(readFileSync(path.join(folder, "demo-cards.txt"), "utf8")).toBe(cards);
  });
});

test("a folder that holds another school is refused and left as it was", async () => {
  const other = makeFolder();
  const realDb = openDatabase(other);
  await migrate(realDb);
  await addSchool(realDb);
  await expect(seedDemo(other)).rejects.toThrow("a folder of its own");
  expect(await countRows("accounts", realDb)).toBe(0);
  await realDb.destroy();
  rmSync(other, { recursive: true });
});
