import { afterAll, beforeAll, expect, test } from "vitest";
import { findCourse } from "#app/learning/courses/catalogue.server.ts";
import type { Db } from "#db/connection.ts";
import { createSchool } from "#app/demonstration/create-school.ts";
import { seededRandom } from "#app/demonstration/random.ts";
import { keepTeachingLogs } from "#app/demonstration/teaching-logs.ts";
import { makeDatabase } from "#tests/support/database.ts";

let db: Db;

beforeAll(async () => {
  db = await makeLogs();
});
afterAll(() => db.destroy());

async function makeLogs(): Promise<Db> {
  const made = await makeDatabase();
  const school = await createSchool(made, seededRandom(2026));
  await keepTeachingLogs(made, school, seededRandom(2027));
  return made;
}

function listLogs(of: Db) {
  return of
    .selectFrom("teaching_log")
    .innerJoin("classes", "classes.id", "teaching_log.class_id")
    .select(["grade", "letter", "lesson", "day", "minutes", "steps", "present", "roll", "is_worried"])
    .orderBy("day")
    .orderBy("grade")
    .orderBy("letter")
    .orderBy("lesson")
    .execute();
}

test("the demonstration school has logs of several weeks, from most of its classes", async () => {
  const logs = await listLogs(db);
  expect(new Set(logs.map(({ day }) => day)).size).toBeGreaterThan(10);
  expect(new Set(logs.map(({ grade, letter }) => `${grade}${letter}`)).size).toBeGreaterThanOrEqual(10);
});

test("they are the same wherever they are made", async () => {
  const other = await makeLogs();
  expect(await listLogs(other)).toEqual(await listLogs(db));
  await other.destroy();
});

test("they were written on school days, and no lesson on a hard topic is among them", async () => {
  const sensitive = (["a", "b", "c"] as const).flatMap((id) =>
    (findCourse(id)?.lessons ?? []).filter((lesson) => lesson.sensitive).map((lesson) => lesson.id),
  );
  const odd = (await listLogs(db)).filter(({ day, lesson }) => {
    const weekday = new Date(day).getUTCDay();
    return weekday === 0 || weekday === 6 || sensitive.includes(lesson);
  });
  expect(odd).toEqual([]);
});

test("not all went as planned", async () => {
  const logs = await listLogs(db);
  const marks = new Set(logs.flatMap(({ steps }) => Object.values(JSON.parse(steps) as object)));
  expect(marks).toEqual(new Set(["done", "adapted", "skipped"]));
  expect(logs.some(({ present, roll }) => present < roll)).toBe(true);
  expect(new Set(logs.map(({ is_worried }) => is_worried))).toEqual(new Set([0, 1]));
});
