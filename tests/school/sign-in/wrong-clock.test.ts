import { expect, test } from "vitest";
import { findOpenComputer, openClassComputer } from "#app/school/sign-in/open-class-computer.server.ts";
import { makeSchool, signedIn } from "#tests/support/people.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
const nine = Date.UTC(2026, 10, 23, 4);

async function openAt(now: number) {
  const school = await makeSchool();
  const { viewer } = await signedIn(school.db, school.people.oleg, now);
  const token = await openClassComputer(school.db, { viewer, schoolClass: school.class3B }, now);
  return {
    school,
    viewer,
    isOpen: async (at: number) => (await findOpenComputer(school.db, token, at)) !== undefined,
  };
}

test("A class’s computer that was opened by a clock five days ahead is closed once the clock is right", async () => {
  const { isOpen } = await openAt(nine + 5 * day);
  expect(await isOpen(nine + 5 * day)).toBe(true);
  expect(await isOpen(nine)).toBe(false);
  expect(await isOpen(nine + 5 * day - 60 * minute)).toBe(false);
});

test("A class’s computer stays open when the clock is corrected by a second", async () => {
  const { isOpen } = await openAt(nine);
  expect(await isOpen(nine - 1000)).toBe(true);
});

test("What that clock left open leaves no row once a teacher opens the next computer", async () => {
  const { school, viewer } = await openAt(nine + 5 * day);
  await openClassComputer(school.db, { viewer, schoolClass: school.class3B }, nine);
  const rows = await school.db.selectFrom("class_openings").select("created_at").execute();
  expect(rows).toEqual([{ created_at: nine }]);
});
