import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import * as signedInLayout from "#app/accounts/signed-in-layout.tsx";
import * as staffLayout from "#app/accounts/staff-layout.tsx";
import ClassPage, * as classPage from "#app/learning/classes/class-page.tsx";
import { endFutureOpenings } from "#app/learning/sensitive/lesson-openings-queries.server.ts";
import { minutesOpen } from "#app/learning/courses/lesson-opening.ts";
import { messagesFor } from "#app/messages/messages.server.ts";
import { languages } from "#app/i18n/language.ts";
import LessonPage from "#app/learning/lessons/lesson-page.tsx";
import * as presentPage from "#app/learning/present/present-page.tsx";
import TodayPage from "#app/today/today-page.tsx";
import { addClass, makeSchool, type TestSchool } from "#tests/support/people.ts";
import { renderPage } from "#tests/support/render.tsx";
import { atHardLesson, ten } from "../lessons/hard-lesson.ts";
import type { Name } from "../lessons/school-day.ts";

await vi.hoisted(async () => (await import("../lessons/sensitive-content.ts")).compileSensitiveContent());

const minute = 60_000;
const within = [signedInLayout, staffLayout];

let school: TestSchool;
const { computerOf, look, opens, openingOf, deed, moves, dayOf } = atHardLesson(() => school);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: ten });
  school = await makeSchool();
});
afterEach(async () => {
  vi.useRealTimers();
  await school.db.destroy();
});

function at(minutes: number, seconds = 0): void {
  vi.setSystemTime(ten + minutes * minute + seconds * 1000);
}

async function isOpenFor(name: Name): Promise<boolean> {
  return (await look(name)).status === 200;
}

async function atClass(name: Name) {
  const { id } = school.class7A;
  const computer = await computerOf(name);
  return computer.get(classPage, `/kk/classes/${id}`, { params: { class: id }, within });
}

describe("a lesson on a hard topic that Gulnara opened at ten", () => {
  beforeEach(() => opens());

  test("closes at half past eleven, ninety minutes after she opened it", async () => {
    expect(minutesOpen).toBe(90);
    at(89, 59);
    expect(await isOpenFor("aigerim")).toBe(true);
    at(90);
    expect(await isOpenFor("aigerim")).toBe(false);
    expect((await dayOf("aigerim")).pupil.inClass).toEqual([]);
    expect((await dayOf("serik")).staff.ofClasses.open).toEqual([]);
    expect((await openingOf("gulnara")).body).toMatchObject({ closesIn: null });
  });

  test("closes ninety minutes after the last move of her presenter", async () => {
    at(40);
    expect((await moves("gulnara")).body).toMatchObject({ isOwn: true, closesIn: 90 * minute });
    at(129, 59);
    expect(await isOpenFor("aigerim")).toBe(true);
    at(130);
    expect(await isOpenFor("aigerim")).toBe(false);
  });

  test("goes on when she prolongs it, by a form that leads her back to where she was", async () => {
    at(80);
    const { id } = school.class7A;
    const pages = {
      class: `/kk/classes/${id}`,
      today: "/kk/today",
      opening: `/kk/classes/${id}/open-lesson`,
    };
    for (const [from, page] of Object.entries(pages)) {
      const { status, location } = await deed("gulnara", { do: "prolong", from });
      expect([status, location?.split("?")[0]]).toEqual([303, page]);
    }
    at(169);
    expect(await isOpenFor("aigerim")).toBe(true);
  });

  test("goes on when she opens it once more, and is still one opening", async () => {
    at(60);
    await opens();
    at(149);
    expect(await isOpenFor("aigerim")).toBe(true);
    expect((await dayOf("gulnara")).staff.ofClasses.open).toHaveLength(1);
  });

  test("is prolonged by nobody else: not by the head, another teacher of the class, a pupil or a stranger", async () => {
    await school.db
      .insertInto("class_teachers")
      .values({ class_id: school.class7A.id, account_id: school.people.oleg.accountId, is_class_teacher: 0 })
      .execute();
    at(80);
    for (const name of ["serik", "oleg"] as const)
      expect((await moves(name)).body).toMatchObject({ isOwn: false, closesIn: 10 * minute });
    for (const name of ["aigerim", "madina", "ruslan", "foreignTeacher", "foreignPupil"] as const)
      expect((await moves(name)).status).toBe(404);
    at(90);
    expect(await isOpenFor("aigerim")).toBe(false);
  });

  test("once closed stays closed, whatever her presenter still tells", async () => {
    at(90);
    expect((await moves("gulnara")).body).toMatchObject({ closesIn: null });
    expect(await isOpenFor("aigerim")).toBe(false);
    await deed("gulnara", { do: "prolong" });
    expect(await isOpenFor("aigerim")).toBe(false);
  });

  test("is closed at once by her presenter, and by the head", async () => {
    const said = await deed("gulnara", { do: "close" }, { headers: { accept: "application/json" } });
    expect(said.body).toMatchObject({ closesIn: null });
    expect(await isOpenFor("aigerim")).toBe(false);
    await opens();
    await deed("serik", { do: "close", from: "today" });
    expect(await isOpenFor("aigerim")).toBe(false);
  });

  test.each<Record<string, string>>([{}, { do: "" }, { do: "open" }, { do: "prolong", from: "elsewhere" }])(
    "does nothing on %o",
    async (fields) => {
      at(80);
      expect((await deed("gulnara", fields)).status).toBe(400);
      at(90);
      expect(await isOpenFor("aigerim")).toBe(false);
    },
  );

  test("is closed while the clock says an hour before she opened it", async () => {
    at(-60);
    expect(await isOpenFor("aigerim")).toBe(false);
    expect((await dayOf("gulnara")).staff.ofClasses.open).toEqual([]);
  });

  test("is closed once a clock that ran ahead while she moved on is set right, and her presenter is told so", async () => {
    at(80);
    await moves("gulnara");
    at(10);
    expect(await isOpenFor("aigerim")).toBe(false);
    expect((await moves("gulnara")).body).toMatchObject({ closesIn: null });
    await opens();
    expect(await isOpenFor("aigerim")).toBe(true);
  });

  test.each(languages)("tells her in %s until when, on today and with the class", async (language) => {
    at(30);
    const { body } = await atClass("gulnara");
    expect(body.open).toMatchObject([{ lesson: "b1", isOwn: true, until: expect.stringContaining("11:30") }]);
    expect(body.open[0].until).toContain("60");
    const ofClass = renderPage(ClassPage, { language, path: "/kk/classes/x", loaderData: body });
    const ofToday = renderPage(TodayPage, {
      language,
      path: "/kk/today",
      loaderData: await dayOf("gulnara", language),
    });
    for (const html of [ofClass, ofToday]) {
      expect(html).toContain("11:30");
      expect(html).toContain('value="prolong"');
      expect(html).toContain('value="close"');
      expect(html).toContain(String(minutesOpen));
    }
  });

  test.each(languages)(
    "says to her in %s that it is prolonged, and until when, and to nobody else",
    async (language) => {
      at(40);
      const { location } = await deed("gulnara", { do: "prolong", from: "today" });
      const path = location!.replace("/kk/", `/${language}/`);
      const said = `role="status">${messagesFor(language).openLesson.prolonged} `;
      const html = renderPage(TodayPage, { language, path, loaderData: await dayOf("gulnara", language) });
      expect(html).toMatch(new RegExp(`${said}<strong>[^<]*12:10`));
      for (const [name, address] of [
        ["gulnara", `/${language}/today`],
        ["serik", path],
      ] as const) {
        const loaderData = await dayOf(name, language);
        expect(renderPage(TodayPage, { language, path: address, loaderData })).not.toContain(said);
      }
    },
  );

  test("lets the head close it on today and prolong nothing", async () => {
    const html = renderPage(TodayPage, {
      language: "kk",
      path: "/kk/today",
      loaderData: await dayOf("serik"),
    });
    expect(html).toContain('value="close"');
    expect(html).not.toContain('value="prolong"');
  });

  test("tells a pupil’s page when to look whether it is still open, with scripts and without", async () => {
    at(30);
    const { body } = await look("aigerim");
    expect(body.sensitive.closesIn).toBe(60 * minute);
    const html = renderPage(LessonPage, { language: "kk", path: "/kk/x", loaderData: body });
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="3601"/></noscript>');
    expect((await look("gulnara")).body.sensitive.closesIn).toBeNull();
  });
});

test("An opening that a clock eight hours ahead wrote down does not come true in the evening", async () => {
  vi.setSystemTime(ten + 8 * 60 * minute);
  await opens();
  at(0);
  await endFutureOpenings(school.db, Date.now());
  at(8 * 60 + 5);
  expect(await isOpenFor("aigerim")).toBe(false);
});

test("An opening of this very moment is ended by no tending", async () => {
  await opens();
  await endFutureOpenings(school.db, Date.now());
  expect(await isOpenFor("aigerim")).toBe(true);
});

test("A lesson opened in the evening closes at midnight, prolonged or not", async () => {
  vi.setSystemTime(Date.parse("2026-11-23T22:00:00+05:00"));
  await opens();
  vi.setSystemTime(Date.parse("2026-11-23T23:10:00+05:00"));
  expect((await moves("gulnara")).body).toMatchObject({ closesIn: 50 * minute });
  vi.setSystemTime(Date.parse("2026-11-24T00:00:00+05:00"));
  expect(await isOpenFor("aigerim")).toBe(false);
});

test("The presenter keeps up the opening that it shows: the class opened last, not the one before it", async () => {
  await opens();
  const class7B = await addClass(school.db, school.schoolId, { grade: 7, letter: "Б" });
  await school.db
    .insertInto("class_teachers")
    .values({ class_id: class7B.id, account_id: school.people.gulnara.accountId, is_class_teacher: 0 })
    .execute();
  at(50);
  await opens("gulnara", class7B);
  const { body } = await (
    await computerOf("gulnara")
  ).get(presentPage, "/kk/courses/b/b1/present", { params: { course: "b", lesson: "b1" }, within });
  expect(body.shownOpening.deeds).toBe(`/kk/classes/${class7B.id}/open-lesson/b1`);
  const serik = await computerOf("serik");
  const { body: forHead } = await serik.get(presentPage, "/kk/courses/b/b1/present", {
    params: { course: "b", lesson: "b1" },
    within,
  });
  expect(forHead.shownOpening.deeds).toBe(`/kk/classes/${class7B.id}/open-lesson/b1`);
});

test("A lesson that nobody need open has no opening to keep up", async () => {
  const { body } = await (
    await computerOf("gulnara")
  ).get(presentPage, "/kk/courses/b/b2/present", { params: { course: "b", lesson: "b2" }, within });
  expect(body.shownOpening).toBeNull();
});
