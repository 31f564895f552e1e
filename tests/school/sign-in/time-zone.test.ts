import { expect, test } from "vitest";
import { env } from "#app/env.server.ts";
import { findTimeZone } from "#app/school/classes/schools-queries.server.ts";
import { makeSchool } from "#tests/support/people.ts";

test("A school's own clock says what day it is there, and the machine's where no school is known", async () => {
  const { db, people } = await makeSchool();
  const { schoolId } = people.aigerim;
  await db.updateTable("schools").set({ time_zone: "Asia/Aqtau" }).where("id", "=", schoolId).execute();
  expect(await findTimeZone(db, schoolId)).toBe("Asia/Aqtau");
  expect(await findTimeZone(db, "a school that is not there")).toBe(env.timeZone);
  await db.destroy();
});
