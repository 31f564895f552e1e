import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as signedInLayout from "#app/accounts/signed-in-layout.tsx";
import * as staffLayout from "#app/accounts/staff-layout.tsx";
import { openLessonFor } from "#app/learning/sensitive/open-lesson.server.ts";
import { plainText } from "#app/activities/parts/split-html.ts";
import { listCourses, openLesson } from "#app/learning/courses/catalogue.server.ts";
import type { Lesson } from "#app/learning/courses/lesson.ts";
import { languages } from "#app/i18n/language.ts";
import { messagesFor } from "#app/messages/messages.server.ts";
import { layOutScreens } from "#app/learning/present/lay-out-screens.server.ts";
import NotesPage, * as notesPage from "#app/learning/present/notes-page.tsx";
import PresentPage, * as presentPage from "#app/learning/present/present-page.tsx";
import type { Screen } from "#app/learning/present/screen.ts";
import { makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { renderPage } from "#tests/support/render.tsx";
import { mask } from "../../activities/masked.ts";
import { lessonOf } from "../progress/send-progress.ts";
import { openComputer, type Name } from "../lessons/school-day.ts";

const within = [signedInLayout, staffLayout];
const lessons = listCourses().flatMap((course) => [...course.lessons, ...course.boosters]);
const b7 = lessonOf("b", "b7");
const pages = { present: presentPage, notes: notesPage };

let school: TestSchool;
let computer: ReturnType<typeof openComputer>;

beforeAll(async () => {
  school = await makeSchool();
});
beforeEach(() => {
  computer = openComputer(school);
});
afterAll(() => school.db.destroy());

async function look(page: keyof typeof pages, name: Name | undefined, lesson: Lesson = b7, language = "kk") {
  if (name) await computer.seat(name);
  const { course, id } = lesson;
  const path = `/${language}/courses/${course}/${id}/present${page === "notes" ? "/notes" : ""}`;
  return computer.get(pages[page], path, { params: { course, lesson: id }, within });
}

describe.each(["present", "notes"] as const)("the %s window", (page) => {
  test.each(["gulnara", "oleg", "madina", "aliya", "serik"] as const)("opens for %s", async (name) => {
    expect((await look(page, name)).status).toBe(200);
  });

  test.each(["aigerim", "alua", "ruslan", "foreignPupil"] as const)("is not there for %s", async (name) => {
    expect((await look(page, name)).status).toBe(404);
  });

  test("asks a stranger to sign in", async () => {
    const { status, location } = await look(page, undefined);
    expect([status, location?.split("?")[0]]).toEqual([302, "/kk/sign-in"]);
  });

  test("is not there for a lesson that is not", async () => {
    expect((await look(page, "gulnara", { ...b7, id: "b99" })).status).toBe(404);
    expect((await look(page, "gulnara", { ...b7, course: "a" })).status).toBe(404);
  });
});

describe("a sensitive lesson", () => {
  const sensitive = lessons.find((lesson) => lesson.sensitive && lesson.boosterOf === null)!;

  test("that is closed leads whoever has not been trained to what is missing", async () => {
    for (const page of ["present", "notes"] as const) {
      const { status, location } = await look(page, "gulnara", sensitive);
      expect([status, location]).toEqual([302, `/kk/courses/${sensitive.course}/${sensitive.id}`]);
    }
    expect((await look("present", "aigerim", sensitive)).status).toBe(404);
  });

  test("that is open begins with one neutral sentence and four choices, and nothing to press", async () => {
    await openForClass(sensitive);
    const { status, body } = await look("present", "gulnara", sensitive, "ru");
    expect([status, body.screens.slice(0, 3).map(({ id }: Screen) => id)]).toEqual([
      200,
      ["", "opening", body.steps[0].id],
    ]);
    expect(body.opening.says).toBe(sensitive.opening?.ru);
    // The goal of such a lesson says more than its opening may.
    const html = renderPage(PresentPage, { language: "ru", path: "/ru/x", loaderData: body });
    expect(html).toContain(sensitive.opening?.ru);
    expect(html).not.toContain(sensitive.goal.ru);
  });
});

describe("what a window is sent", () => {
  test.each(languages)(
    "in %s: the class's screen no note at all, the notes window every note",
    async (language) => {
      for (const lesson of lessons.filter((one) => !one.sensitive)) {
        const notes = openLesson(lesson, language).steps.flatMap((step) => sentences(step.notes));
        const [screen, window] = [
          JSON.stringify((await look("present", "gulnara", lesson, language)).body),
          JSON.stringify((await look("notes", "gulnara", lesson, language)).body),
        ];
        const open = openTexts(lesson, language);
        const secret = notes.filter((sentence) => !open.includes(sentence));
        expect(secret.length, lesson.id).toBeGreaterThan(5);
        expect(
          secret.filter((sentence) => screen.includes(sentence)),
          lesson.id,
        ).toEqual([]);
        expect(
          notes.filter((sentence) => !window.includes(sentence)),
          lesson.id,
        ).toEqual([]);
      }
    },
  );

  test("names nobody of the class", async () => {
    for (const page of ["present", "notes"] as const) {
      const text = JSON.stringify((await look(page, "gulnara")).body);
      for (const { familyName } of [school.people.aigerim, school.people.daniyar])
        expect(text).not.toContain(familyName);
    }
  });
});

/** Long pieces of the notes that need no escaping in JSON. */
function sentences(html: string): string[] {
  return html
    .split(/<[^>]*>|[&"\\\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece.length >= 24);
}

/** What a class reads: a sentence of it may stand in the notes as well. */
function openTexts(lesson: Lesson, language: (typeof languages)[number]): string {
  return JSON.stringify(openLesson(lesson, language).steps.map(({ title, parts }) => ({ title, parts })));
}

describe.each(languages)("in %s", (language) => {
  test.each(lessons)("$id loses nothing on its way to the screens", (lesson) => {
    const document = openLesson(lesson, language);
    const screens = layOutScreens(lesson, document, [], mask);
    const read = (text: string) => plainText(text).replaceAll(" ", "");
    for (const [step, { parts }] of document.steps.entries()) {
      const own = screens.filter((screen) => screen.step === step);
      const prose = parts.flatMap((part) => ("html" in part ? [part.html] : []));
      const shown = own.flatMap(({ lead, content }) => [lead ?? "", "html" in content ? content.html : ""]);
      expect(read(shown.join(""))).toBe(read(prose.join("")));
      const blocks = parts.flatMap((part) => (part.kind === "block" ? [part.block.id] : []));
      const onScreen = own.flatMap(({ content }) => (content.kind === "block" ? [content.block.block] : []));
      expect([...new Set(onScreen)]).toEqual(blocks);
    }
    expect(new Set(screens.map(({ id }) => id)).size).toBe(screens.length);
    expect(screens.filter(({ label }) => label === "")).toEqual([]);
  });

  test("the class's screen begins with the cover, the keys, and help and steps in words", async () => {
    const { body } = await look("present", "gulnara", b7, language);
    const html = renderPage(PresentPage, { language, path: `/${language}/x`, loaderData: body });
    const { present: text, onScreen } = messagesFor(language);
    expect(html).toContain('data-page="present" data-window="screen"');
    expect(plainText(html)).toContain(b7.title[language]);
    for (const words of [text.waiting, text.keys.blank, text.keys.timer, text.needsScript, text.menu])
      expect(plainText(html)).toContain(words);
    expect(plainText(html)).toContain(onScreen.count(1, body.steps.length));
  });

  test("the notes window shows the first step's notes, what comes next, the steps, and two big ways", async () => {
    const { body } = await look("notes", "gulnara", b7, language);
    const html = renderPage(NotesPage, { language, path: `/${language}/x`, loaderData: body });
    const { present: text, lessons: words } = messagesFor(language);
    expect(html).toContain('data-page="present" data-window="notes"');
    expect(html).toContain(body.notes[0]);
    expect(html).not.toContain(body.notes[1]);
    for (const says of [
      text.window.comesNext,
      text.window.onScreen,
      words.next,
      words.back,
      text.window.openScreen,
    ])
      expect(plainText(html)).toContain(says);
    for (const { title } of openLesson(b7, language).steps) expect(plainText(html)).toContain(title);
  });
});

test("whom to go to comes right after the exit ticket, and once", () => {
  const document = openLesson(b7, "en");
  const people = [{ role: "psychologist" as const, givenName: "Мәдина", familyName: "Әлиева" }];
  const screens = layOutScreens(b7, document, people, mask);
  const kinds = screens.map(({ content }) => (content.kind === "block" ? content.block.kind : content.kind));
  expect(kinds.slice(kinds.indexOf("exit"), kinds.indexOf("exit") + 3)).toEqual(["exit", "people", "lines"]);
  expect(kinds.filter((kind) => kind === "lines")).toHaveLength(1);
});

async function openForClass(lesson: Lesson): Promise<void> {
  const { viewer } = await signedIn(school.db, school.people.gulnara);
  await openLessonFor(school.db, { viewer, schoolClass: school.class7A, lesson });
}
