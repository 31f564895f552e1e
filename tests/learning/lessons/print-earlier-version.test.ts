import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { day, first, second, startWith, type Build } from "../courses/start-with.ts";
import { logAsTaught } from "../classes/log-as-taught.ts";
import type { Name } from "./school-day.ts";

const september = Date.parse("2026-09-03T08:00:00+05:00");
const november = Date.parse("2026-11-20T08:00:00+05:00");
const staff = ["gulnara", "oleg", "madina", "aliya", "serik", "foreignTeacher"] as const;
const others = [undefined, "aigerim", "alua", "ruslan", "foreignPupil"] as const;

let school: TestSchool;
let old: string;
let now: Build;

beforeEach(async () => {
  school = await makeSchool();
  const build = await startWith(first, school.db, september);
  old = build.lessonOf("b", "b1").version;
  await aigerimFinishes(build);
  now = await startWith(second, school.db, november);
});
afterEach(() => school.db.destroy());

async function aigerimFinishes({ eventsOfB1, sendProgress }: Build): Promise<void> {
  const { viewer } = await signedIn(school.db, school.people.aigerim);
  expect((await sendProgress(school.db, viewer, { events: eventsOfB1() })).status).toBe(200);
}

async function look(name: Name | undefined, version: string | undefined, lang = "en") {
  const computer = now.openComputer(school);
  if (name) await computer.seat(name);
  const query = version === undefined ? "" : `?version=${version}`;
  return computer.get(now.routes.lesson, `/${lang}/courses/b/b1${query}`, {
    params: { course: "b", lesson: "b1" },
  });
}

/** The sheets that the address leads to, as data and as a page. */
async function sheets(name: Name, query: string, language: "kk" | "ru" | "en" = "en") {
  const computer = now.openComputer(school);
  await computer.seat(name);
  const path = `/${language}/courses/b/b1/print${query}`;
  const { status, body } = await computer.get(now.routes.print, path, {
    params: { course: "b", lesson: "b1" },
    within: now.routes.within,
  });
  const page =
    status === 200 ? now.renderPage(now.routes.print.default, { language, path, loaderData: body }) : "";
  return { status, body, page };
}

describe("an earlier version that somebody has answered", () => {
  test.each(staff)("is opened by %s, to be read and not to be answered", async (name) => {
    const { status, location } = await look(name, old);
    expect([status, location]).toEqual([302, `/en/courses/b/b1/print?version=${old}`]);
    const { page } = await sheets(name, `?version=${old}`);
    expect(page).toContain("Word in the corridor.");
    expect(page).not.toContain("in the long corridor");
    expect(page).not.toMatch(/<(?:form|input|select|textarea)\b/);
  });

  test.each([
    ["kk", "Сабақтың бұрынғы нұсқасы (2026 ж. 20 қараша күніне дейін)"],
    ["ru", "Прежняя версия урока, действовала до 20 ноября 2026 г."],
    ["en", "Earlier version of this lesson, in use until 20 November 2026"],
  ] as const)("says in %s what it is, on the screen and on paper", async (language, says) => {
    const { page } = await sheets("gulnara", `?version=${old}`, language);
    expect(page.split(says)).toHaveLength(3);
  });

  test.each(["plan", "notes", "handouts", "lesson"])("has its own %s", async (part) => {
    const { status, body, page } = await sheets("gulnara", `?part=${part}&version=${old}`);
    expect([status, body.part]).toEqual([200, part]);
    expect(page).not.toContain("in the long corridor");
  });

  test.each(others)("is not there for %s, and nothing of it is sent", async (name) => {
    const { status, body } = await look(name, old);
    expect([status, body]).toEqual([404, null]);
  });

  test("is not there for a pupil by the sheets' address either", async () => {
    expect(await sheets("aigerim", `?version=${old}`)).toEqual({ status: 404, body: null, page: "" });
  });
});

test("an earlier version that a class was taught is there, though nobody has answered it", async () => {
  await school.db.deleteFrom("progress_events").execute();
  await logAsTaught(school, old);
  now = await startWith(second, school.db, november + 31 * day);
  expect((await sheets("gulnara", `?version=${old}`)).page).toContain("Word in the corridor.");
});

describe("there is no such page", () => {
  test.each(["0123456789abcdef", "", "today", "' or 1=1 --", "__proto__"])(
    "for the version %j, which never was",
    async (version) => {
      expect((await look("gulnara", encodeURIComponent(version))).status).toBe(404);
      expect((await sheets("gulnara", `?version=${encodeURIComponent(version)}`)).status).toBe(404);
    },
  );

  test("for a version that was dropped, because nobody had answered it", async () => {
    await school.db.deleteFrom("progress_events").execute();
    now = await startWith(second, school.db, november + 31 * day);
    expect((await look("gulnara", old)).status).toBe(404);
    expect((await sheets("gulnara", `?version=${old}`)).status).toBe(404);
  });

  test("for a version that was sensitive, before it is known who may read such a lesson", async () => {
    await school.db
      .updateTable("lesson_documents")
      .set((eb) => ({
        facts: eb.fn<string>("replace", ["facts", eb.val('"sensitive":false'), eb.val('"sensitive":true')]),
      }))
      .where("version", "=", old)
      .execute();
    expect((await look("gulnara", old)).status).toBe(404);
    expect((await sheets("gulnara", `?version=${old}`)).status).toBe(404);
  });

  test("for a version of another lesson", async () => {
    const computer = now.openComputer(school);
    await computer.seat("gulnara");
    const { status } = await computer.get(now.routes.lesson, `/en/courses/staff/t1?version=${old}`, {
      params: { course: "staff", lesson: "t1" },
    });
    expect(status).toBe(404);
  });
});

describe("a pupil", () => {
  test("gets today's version, with the answers that fit it", async () => {
    const { status, body } = await look("aigerim", undefined);
    expect([status, body.lesson.version]).toEqual([200, now.lessonOf("b", "b1").version]);
    expect(JSON.stringify(now.openSteps(body.steps))).toContain("in the long corridor");
    expect(body.states.sort).toMatchObject({ isDone: true });
    expect(body.states.again).toBeUndefined();
  });

  test("gets the same by today's version's own address", async () => {
    const { version } = now.lessonOf("b", "b1");
    expect((await look("aigerim", version)).body.lesson.version).toBe(version);
  });
});
