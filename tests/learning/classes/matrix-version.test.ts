import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { languages } from "#app/i18n/language.ts";
import { makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { edited, type Files } from "../courses/planted-content.ts";
import { lessonIn } from "../courses/sound-content.ts";
import { day, easier, first, second, startWith, type Build } from "../courses/start-with.ts";
import { logAsTaught } from "./log-as-taught.ts";

const september = Date.parse("2026-09-03T08:00:00+05:00");
const november = Date.parse("2026-11-20T08:00:00+05:00");

let school: TestSchool;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: november + day });
  school = await makeSchool();
});
afterEach(async () => {
  vi.useRealTimers();
  await school.db.destroy();
});

/** Aigerim finishes these blocks of B1, or all there are. */
async function finish(build: Build, ...blocks: string[]) {
  const { viewer } = await signedIn(school.db, school.people.aigerim);
  const events = build.eventsOfB1(...blocks);
  expect((await build.sendProgress(school.db, viewer, { events })).status).toBe(200);
}

/** The check is passed with all three right. */
function marked(files: Files): Files {
  const edits = languages.map((language) => {
    return { in: lessonIn(language), find: '<Quiz id="check"', put: '<Quiz id="check" pass={0.8}' };
  });
  return edited(files, ...edits);
}

/** What Gulnara sees of Aigerim and B1. */
async function cell({ openComputer, routes, renderPage }: Build, language: "kk" | "ru" | "en" = "en") {
  const computer = openComputer(school);
  await computer.seat("gulnara");
  const { id } = school.class7A;
  const path = `/${language}/classes/${id}`;
  const { status, body } = await computer.get(routes.class, path, {
    params: { class: id },
    within: routes.within,
  });
  expect(status).toBe(200);
  const page = renderPage(routes.class.default, { language, path, loaderData: body });
  const [, found = ""] = /Қасымова Айгерім<\/th><td>(.*?)<\/td>/s.exec(page) ?? [];
  const [, address] = /href="([^"]*)"/.exec(found) ?? [];
  return {
    text: found
      .replaceAll(/<[^>]*>/g, " ")
      .replaceAll(/\s+/g, " ")
      .trim(),
    address,
  };
}

describe("the matrix says of answers to an earlier version", () => {
  test.each([
    ["kk", "басталған сұрақтар 3/3 бұрынғы нұсқасы аяқталған (2026 ж. 20 қараша күніне дейін)"],
    ["ru", "начато вопросы 3/3 пройдено в прежней версии (до 20 ноября 2026 г.)"],
    ["en", "started quiz 3/3 completed in the earlier version, in use until 20 November 2026"],
  ] as const)(
    "in %s, that it was completed, and until when that version was in use",
    async (language, says) => {
      await finish(await startWith(first, school.db, september));
      expect((await cell(await startWith(second, school.db, november), language)).text).toBe(says);
    },
  );

  test("that it was completed, where the change asks for one more of the same blocks", async () => {
    await finish(await startWith(easier, school.db, september), "story", "check", "exit");
    expect((await cell(await startWith(first, school.db, november))).text).toBe(
      "started quiz 3/3 completed in the earlier version, in use until 20 November 2026",
    );
  });

  test("that it was begun", async () => {
    await finish(await startWith(first, school.db, september), "sort");
    expect((await cell(await startWith(second, school.db, november))).text).toBe(
      "started earlier version, in use until 20 November 2026",
    );
  });

  test("not that it was completed, where she failed its check and has passed nothing but today's since", async () => {
    const old = await startWith(marked(first), school.db, september);
    const { viewer } = await signedIn(school.db, school.people.aigerim);
    const events = old.eventsOf(old.lessonOf("b", "b1"), 1);
    expect((await old.sendProgress(school.db, viewer, { events })).status).toBe(200);
    const now = await startWith(marked(second), school.db, november);
    await finish(now, "check");
    expect((await cell(now)).text).toBe("started quiz 3/3 earlier version, in use until 20 November 2026");
  });

  test("where to read it", async () => {
    const old = await startWith(first, school.db, september);
    await finish(old);
    const { address } = await cell(await startWith(second, school.db, november));
    expect(address).toMatch(new RegExp(`/courses/b/b1\\?version=${old.lessonOf("b", "b1").version}$`));
  });

  test("still that they belong to it, once what is new has been answered", async () => {
    await finish(await startWith(first, school.db, september));
    const now = await startWith(second, school.db, november);
    await finish(now, "again");
    expect((await cell(now)).text).toBe("completed quiz 3/3 earlier version, in use until 20 November 2026");
  });

  test("no day and no address, where the version was never kept", async () => {
    await finish(await startWith(first, school.db, september));
    await school.db.deleteFrom("lesson_documents").execute();
    expect(await cell(await startWith(second, school.db, november))).toEqual({
      text: "started quiz 3/3 earlier version",
      address: undefined,
    });
  });
});

test("what a class was taught before the change leads to the lesson as it then stood", async () => {
  const { version } = (await startWith(first, school.db, september)).lessonOf("b", "b1");
  await logAsTaught(school, version);
  const { openComputer, routes } = await startWith(second, school.db, november);
  const computer = openComputer(school);
  await computer.seat("gulnara");
  const { id } = school.class7A;
  const visit = { params: { class: id }, within: routes.within };
  const { body } = await computer.get(routes.class, `/en/classes/${id}`, visit);
  expect(body.teaching.taught[0].earlier).toEqual({
    address: `/en/courses/b/b1?version=${version}`,
    says: "earlier version, in use until 20 November 2026",
  });
});

describe("the matrix says nothing of versions", () => {
  test("where the answers are to today's", async () => {
    const now = await startWith(second, school.db, november);
    await finish(now);
    expect(await cell(now)).toEqual({ text: "completed quiz 3/3", address: undefined });
  });

  test("where all that today's asks for has been answered in it, whatever was done before", async () => {
    await finish(await startWith(first, school.db, september));
    const now = await startWith(second, school.db, november);
    await finish(now, "story", "sort", "check", "exit", "again");
    expect((await cell(now)).text).toBe("completed quiz 3/3");
  });

  test("where nothing has been done", async () => {
    await startWith(first, school.db, september);
    expect((await cell(await startWith(second, school.db, november))).text).toBe("not started");
  });
});
