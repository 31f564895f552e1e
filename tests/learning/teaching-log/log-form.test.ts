import { beforeEach, describe, expect, test } from "vitest";
import LogPage from "#app/learning/teaching-log/log-page.tsx";
import { addDays, dayIn } from "#app/calendar/day.server.ts";
import { findCourse, openLesson } from "#app/learning/courses/catalogue.server.ts";
import { makeSchool, type TestSchool } from "#tests/support/people.ts";
import { renderPage } from "#tests/support/render.tsx";
import type { Answer } from "#tests/support/request.ts";
import { lessonOf } from "../progress/send-progress.ts";
import { listLog, openLog } from "../classes/log-day.ts";

const b7 = lessonOf("b", "b7");
const today = dayIn("Asia/Almaty", Date.now());
const yesterday = addDays(today, -1);

let school: TestSchool;
let log: ReturnType<typeof openLog>;

beforeEach(async () => {
  school = await makeSchool();
  log = openLog(school);
});

function html(language: "kk" | "ru" | "en", looked: Answer, posted?: Answer): string {
  return renderPage(LogPage, {
    language,
    path: `/${language}/classes/${school.class7A.id}/log`,
    loaderData: looked.body,
    actionData: posted?.body,
  });
}

describe("the form of the log", () => {
  test("proposes today, the planned minutes, and every step of the lesson as done", async () => {
    const { form } = (await log.look("gulnara")).body;
    expect(form).toMatchObject({ day: today, minutes: 40, roll: 2, present: null, engagement: null });
    expect(form.steps.map(({ id, mark }: { id: string; mark: string }) => [id, mark])).toEqual(
      openLesson(b7, "kk").steps.map(({ id }) => [id, "done"]),
    );
  });

  test("is about the lesson that comes next, when the address names none", async () => {
    const { form } = (await log.look("gulnara", { search: "" })).body;
    expect(form.lesson.id).toBe(findCourse("b")?.lessons[0]?.id);
  });

  test("offers the lessons of the class's own course alone, those on hard topics too", async () => {
    const { form } = (await log.look("gulnara")).body;
    expect(form.choices.map(({ code }: { code: string }) => code)).toEqual(
      findCourse("b")?.lessons.map(({ code }) => code),
    );
  });

  test.each(["?lesson=a3", "?lesson=t4", "?lesson=none", "?entry=none"])(
    "is not there for %s",
    async (search) => {
      expect((await log.look("gulnara", { search })).status).toBe(404);
      expect((await log.save("gulnara", {}, { search })).status).toBe(404);
    },
  );

  test.each(["kk", "ru", "en"] as const)("names every field in %s", async (language) => {
    const page = html(language, await log.look("gulnara", { language }));
    const inputs = [...page.matchAll(/<input(?! type="hidden")[^>]*>/g)].map(([input]) => input);
    expect(inputs.length).toBe(3 + 7 * 3 + 5 + 2);
    expect(page).toContain(b7.title[language].replaceAll("&", "&amp;"));
  });
});

describe("a log that was filled in", () => {
  test("is kept as it was written", async () => {
    const said = {
      minutes: "38",
      present: "1",
      engagement: "5",
      "step-story": "adapted",
      "step-exit": "skipped",
    };
    expect((await log.save("gulnara", said)).status).toBe(200);
    const [row] = await listLog(school);
    expect(row).toMatchObject({
      class_id: school.class7A.id,
      lesson: "b7",
      version: b7.version,
      day: today,
      minutes: 38,
      present: 1,
      roll: 2,
      engagement: 5,
      is_worried: 0,
      written_by: school.people.gulnara.accountId,
    });
    expect(JSON.parse(row!.steps)).toMatchObject({ story: "adapted", practice: "done", exit: "skipped" });
  });

  test("sent twice is one entry", async () => {
    const { draft } = (await log.look("gulnara")).body.form;
    await log.save("gulnara", { draft });
    expect((await log.save("gulnara", { draft })).status).toBe(200);
    expect(await listLog(school)).toHaveLength(1);
  });
});

describe("once the log is saved", () => {
  test.each(["kk", "ru", "en"] as const)(
    "the way to give it to those who missed it is there in %s, where not all were there",
    async (language) => {
      const looked = await log.look("gulnara", { language });
      const way = "/assign?lesson=b7&amp;to=pupils";
      expect(html(language, looked, await log.save("gulnara", { present: "1" }, { language }))).toContain(
        way,
      );
      expect(
        html(language, looked, await log.save("gulnara", { day: yesterday }, { language })),
      ).not.toContain(way);
    },
  );

  test("a lesson on a hard topic is given to nobody: those who missed it are told to see the psychologist", async () => {
    const hard = findCourse("b")!.lessons.find(({ sensitive }) => sensitive)!;
    const search = `?lesson=${hard.id}`;
    const page = html(
      "en",
      await log.look("gulnara", { search }),
      await log.save("gulnara", { present: "1", unopened: "yes" }, { search, language: "en" }),
    );
    expect(page).toContain("the psychologist will talk it over with them");
    expect(page).not.toContain("/assign?");
  });
});

describe("a wrong value", () => {
  const tomorrow = addDays(today, 1);

  test.each([
    ["day", ""],
    ["day", "2026-02-31"],
    ["day", "yesterday"],
    ["day", tomorrow],
    ["day", "2019-09-02"],
    ["minutes", "0"],
    ["minutes", "40.5"],
    ["minutes", "500"],
    ["present", ""],
    ["present", "3"],
    ["present", "-1"],
    ["engagement", "6"],
    ["worry", "unchanged"],
    ["worry", ""],
    ["draft", "../7A"],
  ])("of %s, “%s”, is answered beside the field and keeps nothing", async (field, value) => {
    const { status, body } = await log.save("gulnara", { [field]: value });
    expect([status, Object.keys(body.errors)]).toEqual([400, [field]]);
    expect(await listLog(school)).toEqual([]);
  });

  test("of a step is answered beside the steps", async () => {
    const { status, body } = await log.save("gulnara", { "step-story": "perhaps" });
    expect([status, Object.keys(body.errors)]).toEqual([400, ["steps"]]);
  });

  test("leaves standing what was typed, and every error has its field to go to", async () => {
    const said = { minutes: "abc", "step-story": "skipped", engagement: "", worry: "yes" };
    const posted = await log.save("gulnara", said, { language: "ru" });
    const page = html("ru", await log.look("gulnara", { language: "ru" }), posted);
    expect(page).toContain('value="abc"');
    expect(page).toMatch(/<input type="radio" name="step-story" checked="" value="skipped"/);
    expect(page).toMatch(/<input type="radio" name="worry" checked="" value="yes"/);
    for (const field of ["minutes", "engagement"]) {
      expect(page).toContain(`href="#${field}"`);
      expect(page).toMatch(new RegExp(`id="${field}"`));
    }
  });
});

describe("a second entry for the lesson on the same day", () => {
  const saves = async (said: Record<string, string> = {}) => log.save("gulnara", said);

  test("asks whether to replace the first one", async () => {
    await saves({ minutes: "30" });
    const { status, body } = await saves();
    const [first] = await listLog(school);
    expect([status, Object.keys(body.errors), body.rival.id]).toEqual([400, ["replace"], first?.entry_id]);
    expect(await listLog(school)).toHaveLength(1);
    expect(html("kk", await log.look("gulnara"), { ...(await saves()) })).toContain(first!.entry_id);
  });

  test("replaces it when told to, and what was there stays readable", async () => {
    await saves({ minutes: "30" });
    const [first] = await listLog(school);
    expect((await saves({ minutes: "35", replace: first!.entry_id })).status).toBe(200);
    const rows = await listLog(school);
    const told = rows.map(
      ({ minutes, is_withdrawn }) => `${minutes} min${is_withdrawn ? ", withdrawn" : ""}`,
    );
    expect(new Set(told)).toEqual(new Set(["30 min", "30 min, withdrawn", "35 min"]));
  });

  test("cannot replace another one by its id", async () => {
    await saves();
    await log.save("gulnara", { day: addDays(today, -1) });
    const other = (await listLog(school)).find(({ day }) => day !== today);
    expect((await saves({ replace: other!.entry_id })).status).toBe(400);
  });

  test("on another day is an entry of its own", async () => {
    await saves();
    expect((await saves({ day: addDays(today, -1) })).status).toBe(200);
    expect(await listLog(school)).toHaveLength(2);
  });
});
