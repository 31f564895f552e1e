import { afterEach, beforeEach, expect, test } from "vitest";
import * as signedInLayout from "#app/accounts/signed-in-layout.tsx";
import * as staffLayout from "#app/accounts/staff-layout.tsx";
import ClassesPage, * as classesPage from "#app/learning/classes/classes-page.tsx";
import { listOwnClasses } from "#app/learning/sensitive/list-own-classes.server.ts";
import TodayPage, * as todayPage from "#app/today/today-page.tsx";
import { addClass, makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { renderPage } from "#tests/support/render.tsx";
import { openComputer, type Name } from "../lessons/school-day.ts";
import { lessonOf } from "../progress/send-progress.ts";

const names = {
  kk: { now: "7А сыныбы", past: "7А сыныбы, 2025–2026 оқу жылы" },
  ru: { now: "7А класс", past: "7А класс, 2025–2026 учебный год" },
  en: { now: "Class 7А", past: "Class 7А, 2025–2026 school year" },
} as const;
const inThreeLanguages = ["kk", "ru", "en"] as const;

let school: TestSchool;

/** Gulnara taught last year's 7А too. */
beforeEach(async () => {
  school = await makeSchool();
  const last = await addClass(school.db, school.schoolId, { grade: 7, letter: "А", schoolYear: 2025 });
  const { accountId } = school.people.gulnara;
  await school.db
    .insertInto("class_teachers")
    .values({ class_id: last.id, account_id: accountId, is_class_teacher: 0 })
    .execute();
});
afterEach(() => school.db.destroy());

async function open(page: typeof classesPage | typeof todayPage, name: Name, path: string) {
  const computer = openComputer(school);
  await computer.seat(name);
  return (await computer.get(page, path, { within: [signedInLayout, staffLayout] })).body;
}

/** What leads to a class, in the order in which it stands there. */
function linksIn(html: string): string[] {
  return [...html.matchAll(/href="\/\w+\/classes\/[^"/]+"[^>]*>([^<]*)</g)].map(([, name]) => name!);
}

test.each(inThreeLanguages)(
  "a head's list names the year of a class of last year, in %s",
  async (language) => {
    const path = `/${language}/classes`;
    const loaderData = await open(classesPage, "serik", path);
    const links = linksIn(renderPage(ClassesPage, { language, path, loaderData }));
    const { now, past } = names[language];
    expect(links.filter((link) => link.includes("7А"))).toEqual([now, past]);
  },
);

test.each(inThreeLanguages)("so does a teacher's day, in %s", async (language) => {
  const path = `/${language}/today`;
  const loaderData = await open(todayPage, "gulnara", path);
  const { now, past } = names[language];
  expect(linksIn(renderPage(TodayPage, { language, path, loaderData }))).toEqual([now, past]);
});

test.each(inThreeLanguages)("so does the choice of a class for a lesson, in %s", async (language) => {
  const { viewer } = await signedIn(school.db, school.people.gulnara);
  const classes = await listOwnClasses(school.db, viewer, lessonOf("b", "b7"), language);
  const { now, past } = names[language];
  expect(classes.map(({ name }) => name)).toEqual([now, past]);
});

test("A teacher whose only class is of last year is told so", async () => {
  const { class7A, db } = school;
  await db.deleteFrom("class_teachers").where("class_id", "=", class7A.id).execute();
  const loaderData = await open(classesPage, "gulnara", "/en/classes");
  const html = renderPage(ClassesPage, { language: "en", path: "/en/classes", loaderData });
  expect(linksIn(html)).toEqual([names.en.past]);
});
