import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import * as signedInLayout from "#app/accounts/signed-in-layout.tsx";
import { addDays, dayIn } from "#app/calendar/day.server.ts";
import { languages, type Language } from "#app/i18n/language.ts";
import { messagesFor } from "#app/messages/messages.server.ts";
import * as todayPage from "#app/today/today-page.tsx";
import { makeSchool, type TestSchool } from "#tests/support/people.ts";
import { renderPage } from "#tests/support/render.tsx";
import { logAsTaught } from "../learning/classes/log-as-taught.ts";
import { openComputer, type Name } from "../learning/lessons/school-day.ts";
import { lessonOf } from "../learning/progress/send-progress.ts";

const hard = lessonOf("b", "b13");
const yesterday = addDays(dayIn("Asia/Almaty", Date.now()), -1);
const fortnightAgo = addDays(yesterday, -14);
let school: TestSchool;

beforeEach(async () => {
  school = await makeSchool();
});

async function todayOf(name: Name, language: Language = "en"): Promise<string> {
  const computer = openComputer(school);
  await computer.seat(name);
  const path = `/${language}/today`;
  const { body: loaderData } = await computer.get(todayPage, path, { within: [signedInLayout] });
  return renderPage(todayPage.default, { language, path, loaderData });
}

async function wasOpened(day: string): Promise<void> {
  const opened_at = Date.parse(`${day}T12:00:00+05:00`);
  const { course, id: lesson } = hard;
  const opening = { id: randomUUID(), class_id: school.class7A.id, course, lesson };
  const opened_by = school.people.gulnara.accountId;
  await school.db
    .insertInto("lesson_openings")
    .values({ ...opening, opened_by, opened_at, closes_at: opened_at + 1 })
    .execute();
}

test.each(languages)(
  "The head reads on today’s page in %s which class had a lesson on a hard topic unopened, and gets to its log",
  async (language) => {
    const { unopened, unopenedAdvice } = messagesFor(language).today;
    expect(await todayOf("serik", language)).not.toContain(unopened);
    await logAsTaught(school, hard.version, hard.id, yesterday);
    const html = await todayOf("serik", language);
    for (const words of [unopened, unopenedAdvice, hard.code]) expect(html).toContain(words);
    expect(html).toMatch(new RegExp(`href="[^"]*/classes/${school.class7A.id}"`));
  },
);

test("A lesson that was opened on its day is no news for the head, and neither is an ordinary one", async () => {
  await logAsTaught(school, hard.version, hard.id, yesterday);
  await wasOpened(yesterday);
  await logAsTaught(school, lessonOf("b", "b7").version, "b7", yesterday);
  expect(await todayOf("serik")).not.toContain(messagesFor("en").today.unopened);
});

test("What was logged more than a fortnight ago stands in the log alone", async () => {
  await logAsTaught(school, hard.version, hard.id, fortnightAgo);
  expect(await todayOf("serik")).not.toContain(messagesFor("en").today.unopened);
});

test("It is told to nobody but the head of that school", async () => {
  await logAsTaught(school, hard.version, hard.id, yesterday);
  for (const name of ["gulnara", "madina", "aliya", "ruslan", "aigerim", "foreignTeacher"] as const)
    expect(await todayOf(name)).not.toContain(messagesFor("en").today.unopened);
});
