import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import ClassPage, * as classPage from "#app/learning/classes/class-page.tsx";
import ClassesPage, * as classesPage from "#app/learning/classes/classes-page.tsx";
import LogPage from "#app/learning/teaching-log/log-page.tsx";
import { findCourse } from "#app/learning/courses/catalogue.server.ts";
import { languages, type Language } from "#app/i18n/language.ts";
import { messagesFor } from "#app/messages/messages.server.ts";
import { addDays, dayIn } from "#app/calendar/day.server.ts";
import type { SchoolClass } from "#app/school/classes/school-class.ts";
import { addClass, makeSchool, type TestSchool } from "#tests/support/people.ts";
import { renderPage } from "#tests/support/render.tsx";
import type { Answer } from "#tests/support/request.ts";
import { openComputer, type Name } from "../lessons/school-day.ts";
import { logAsTaught } from "./log-as-taught.ts";
import { listLog, openLog, within } from "./log-day.ts";

const course = findCourse("b")!;
const b13 = course.lessons.find(({ sensitive }) => sensitive)!;
const hard = { search: `?lesson=${b13.id}` };
const today = dayIn("Asia/Almaty", Date.now());
const yesterday = addDays(today, -1);
const knowing = { unopened: "yes" };

let school: TestSchool;
let log: ReturnType<typeof openLog>;

beforeEach(async () => {
  school = await makeSchool();
  log = openLog(school);
});

/** It was opened for the class at noon of that day, or at the time given, and has been closed since. */
async function wasOpened(day: string, schoolClass: SchoolClass = school.class7A, at = "T12:00:00+05:00") {
  const opened_at = Date.parse(`${day}${at}`);
  await school.db
    .insertInto("lesson_openings")
    .values({
      id: randomUUID(),
      class_id: schoolClass.id,
      course: b13.course,
      lesson: b13.id,
      opened_by: school.people.gulnara.accountId,
      opened_at,
      closes_at: opened_at + 1,
    })
    .execute();
}

async function atClass(name: Name, language: Language = "en") {
  const computer = openComputer(school);
  await computer.seat(name);
  const { id } = school.class7A;
  const path = `/${language}/classes/${id}`;
  const { body } = await computer.get(classPage, path, { params: { class: id }, within });
  return { teaching: body.teaching, page: renderPage(ClassPage, { language, path, loaderData: body }) };
}

async function atClasses(language: Language = "en") {
  const computer = openComputer(school);
  await computer.seat("serik");
  const path = `/${language}/classes`;
  const { body } = await computer.get(classesPage, path, { within });
  return { overview: body.overview, page: renderPage(ClassesPage, { language, path, loaderData: body }) };
}

function html(language: Language, looked: Answer, posted?: Answer): string {
  return renderPage(LogPage, {
    language,
    path: `/${language}/classes/${school.class7A.id}/log`,
    loaderData: looked.body,
    actionData: posted?.body,
  });
}

const ids = (lessons: { id: string }[]) => lessons.map(({ id }) => id);

describe("Gulnara, who logs a lesson on a hard topic that was never opened,", () => {
  test.each(languages)("reads in %s before she saves how it will stand, and what to do", async (language) => {
    const page = html(language, await log.look("gulnara", { ...hard, language }));
    const { withoutOpening: text } = messagesFor(language).log;
    for (const words of [text.title, text.text, text.todo, text.training, text.tick])
      expect(page).toContain(words);
    for (const module of ["t4", "t5"]) expect(page).toContain(`href="/${language}/courses/staff/${module}"`);
    expect(page).toMatch(/<input type="checkbox" id="unopened"[^>]*name="unopened"/);
  });

  test("cannot save it unknowing, and loses nothing that she typed", async () => {
    const posted = await log.save("gulnara", { minutes: "33" }, hard);
    expect([posted.status, Object.keys(posted.body.errors)]).toEqual([400, ["unopened"]]);
    expect(await listLog(school)).toEqual([]);
    const page = html("en", await log.look("gulnara", { ...hard, language: "en" }), posted);
    expect(page).toContain('value="33"');
    expect(page).toContain('href="#unopened"');
    expect(page).toContain('id="unopened-error"');
  });

  test("is told once more what to do when it is saved", async () => {
    const saved = await log.save("gulnara", knowing, { ...hard, language: "en" });
    expect(saved.status).toBe(200);
    const page = html("en", await log.look("gulnara", { ...hard, language: "en" }), saved);
    const { withoutOpening: text } = messagesFor("en").log;
    for (const words of [text.title, text.todo, "/en/courses/staff/t5"]) expect(page).toContain(words);
    expect(page).not.toContain(text.text);
  });

  test("has not taught it: it is due as before, with no booster and no figure", async () => {
    const before = (await atClass("gulnara")).teaching;
    await log.save("gulnara", knowing, hard);
    const { teaching, page } = await atClass("gulnara");
    expect(teaching.due).toEqual(before.due);
    expect(ids(teaching.due.lessons)).toContain(b13.id);
    expect(teaching.figures).toBeNull();
    expect(teaching.taught).toMatchObject([{ isWithoutOpening: true }]);
    expect(page).toContain(messagesFor("en").log.teaching.withoutOpening);
  });
});

describe("the head", () => {
  test.each(languages)(
    "reads it in %s in the table of the school and in that of the class",
    async (language) => {
      await log.save("gulnara", knowing, hard);
      const { overview, page } = await atClasses(language);
      const of7A = overview.classes.find(({ id }: { id: string }) => id === school.class7A.id);
      expect([overview.school, of7A.figures, of7A.withoutOpening.length]).toEqual([null, null, 1]);
      expect(page).toContain(of7A.withoutOpening[0]);
      expect(of7A.withoutOpening[0]).toContain(b13.code);
      expect((await atClass("serik", language)).page).toContain(
        messagesFor(language).log.teaching.withoutOpening,
      );
    },
  );

  test("counts it in no figure beside what was taught", async () => {
    await log.save("gulnara", {}, { search: "?lesson=b7" });
    const alone = await atClasses();
    await log.save("gulnara", { ...knowing, minutes: "10", present: "1" }, hard);
    const both = await atClasses();
    expect(both.overview.school).toEqual(alone.overview.school);
    expect(both.page).not.toBe(alone.page);
  });
});

describe("a lesson on a hard topic that was opened", () => {
  test("on the day of the lesson is logged without a question, and counts", async () => {
    await wasOpened(today);
    const looked = await log.look("gulnara", hard);
    expect(html("kk", looked)).not.toContain('name="unopened"');
    const saved = await log.save("gulnara", {}, hard);
    expect([saved.status, saved.body.missing]).toEqual([200, null]);
    const { teaching } = await atClass("gulnara");
    expect(teaching.taught).toMatchObject([{ isWithoutOpening: false }]);
    expect(ids(teaching.due.lessons)).not.toContain(b13.id);
    expect((await atClasses()).overview.school).not.toBeNull();
  });

  test("on another day does not count for this one; the form names that day, and takes it", async () => {
    await wasOpened(yesterday);
    const looked = await log.look("gulnara", { ...hard, language: "en" });
    expect(looked.body.form.opened.days).toEqual([yesterday]);
    expect(html("en", looked)).toContain(
      messagesFor("en").log.withoutOpening.openedOn(looked.body.form.opened.says[0]),
    );
    expect((await log.save("gulnara", {}, hard)).status).toBe(400);
    expect((await log.save("gulnara", { day: yesterday }, hard)).status).toBe(200);
    expect((await atClass("gulnara")).teaching.taught).toMatchObject([{ isWithoutOpening: false }]);
  });

  test("for another class does not count for this one", async () => {
    const class7B = await addClass(school.db, school.schoolId, { grade: 7, letter: "Б" });
    await wasOpened(today, class7B);
    expect((await log.save("gulnara", {}, hard)).status).toBe(400);
  });

  test("counts once its entry is corrected to the day on which it was opened", async () => {
    await wasOpened(yesterday);
    await log.save("gulnara", knowing, hard);
    const [entry] = await listLog(school);
    const correction = { search: `?entry=${entry!.entry_id}` };
    expect((await log.save("gulnara", { minutes: "35" }, correction)).status).toBe(400);
    expect((await log.save("gulnara", { day: yesterday }, correction)).status).toBe(200);
    expect((await atClass("gulnara")).teaching.taught).toMatchObject([{ isWithoutOpening: false }]);
  });
});

describe("an entry from before Senim asked", () => {
  test("stands by what was opened on its day", async () => {
    await logAsTaught(school, b13.version, b13.id);
    expect((await atClass("serik")).teaching.taught).toMatchObject([{ isWithoutOpening: true }]);
    await wasOpened("2026-09-10");
    expect((await atClass("serik")).teaching.taught).toMatchObject([{ isWithoutOpening: false }]);
  });

  test("stands by the day where the school is", async () => {
    await logAsTaught(school, b13.version, b13.id);
    await wasOpened("2026-09-10", school.class7A, "T20:00:00Z");
    expect((await atClass("serik")).teaching.taught).toMatchObject([{ isWithoutOpening: true }]);
    await wasOpened("2026-09-09", school.class7A, "T20:00:00Z");
    expect((await atClass("serik")).teaching.taught).toMatchObject([{ isWithoutOpening: false }]);
  });
});

test("An ordinary lesson asks for no opening", async () => {
  const { form } = (await log.look("gulnara")).body;
  expect(form.opened).toBeNull();
  await log.save("gulnara");
  expect((await atClass("gulnara")).teaching.taught).toMatchObject([{ isWithoutOpening: false }]);
});
