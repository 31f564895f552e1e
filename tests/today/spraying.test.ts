import { beforeEach, expect, test } from "vitest";
import { recordAudit } from "#app/audit/audit-queries.server.ts";
import * as signedInLayout from "#app/accounts/signed-in-layout.tsx";
import { languages } from "#app/i18n/language.ts";
import * as todayPage from "#app/today/today-page.tsx";
import { makeSchool, type TestSchool } from "#tests/support/people.ts";
import { renderPage } from "#tests/support/render.tsx";
import { openComputer, type Name } from "../learning/lessons/school-day.ts";

const day = 24 * 60 * 60_000;
let school: TestSchool;

beforeEach(async () => {
  school = await makeSchool();
});

async function sprayed(schoolId: string | undefined, at: number, opened = 0): Promise<void> {
  await recordAudit(school.db, { action: "password-sprayed", schoolId, detail: { names: 20, opened } }, at);
}

async function todayOf(name: Name, language: (typeof languages)[number] = "en"): Promise<string> {
  const computer = openComputer(school);
  await computer.seat(name);
  const path = `/${language}/today`;
  const { body: loaderData } = await computer.get(todayPage, path, { within: [signedInLayout] });
  return renderPage(todayPage.default, { language, path, loaderData });
}

test("A head is told that somebody tried one password on the school’s names, and what to do", async () => {
  await sprayed(school.schoolId, Date.now() - 2 * day);
  const html = await todayOf("serik");
  expect(html).toContain("Somebody may be guessing passwords");
  expect(html).toContain("tried with 20 usernames");
  expect(html).not.toContain("did fit meanwhile");
});

test("A head is told how many names it did fit", async () => {
  await sprayed(school.schoolId, Date.now(), 3);
  expect(await todayOf("serik")).toContain("did fit meanwhile: 3");
});

test.each(languages)("It is said in %s", async (language) => {
  const quiet = await todayOf("serik", language);
  await sprayed(school.schoolId, Date.now(), 3);
  const html = await todayOf("serik", language);
  expect(quiet).not.toContain('role="alert"');
  expect(html).toMatch(/role="alert".*20.*3/s);
});

test("It is old news after a week, and of a clock that was ahead never any", async () => {
  await sprayed(school.schoolId, Date.now() - 8 * day);
  await sprayed(school.schoolId, Date.now() + 8 * day);
  expect(await todayOf("serik")).not.toContain("guessing passwords");
});

test("Whoever runs the server is told too, with what they can do", async () => {
  await sprayed(school.schoolId, Date.now(), 3);
  const html = await todayOf("ruslan");
  expect(html).toMatch(/role="alert".*tried with 20 usernames.*meanwhile: 3/s);
  expect(html).toContain("Replace such passwords");
  expect(html).not.toContain("Ask the person who runs the server");
});

test("Whoever runs the server is told of names that no school has, and nobody else is", async () => {
  await sprayed(undefined, Date.now());
  expect(await todayOf("ruslan")).toContain("tried with 20 usernames");
  for (const name of ["serik", "gulnara"] as const)
    expect(await todayOf(name)).not.toContain("guessing passwords");
});

test("It is told to nobody but the head of that school and whoever runs the server", async () => {
  await sprayed(school.people.foreignTeacher.schoolId, Date.now());
  for (const name of ["serik", "ruslan"] as const)
    expect(await todayOf(name)).not.toContain("guessing passwords");
  await sprayed(school.schoolId, Date.now());
  for (const name of ["gulnara", "madina", "aigerim"] as const)
    expect(await todayOf(name)).not.toContain("guessing passwords");
});
