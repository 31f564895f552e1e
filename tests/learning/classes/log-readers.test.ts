import { beforeEach, describe, expect, test } from "vitest";
import ClassPage, * as classPage from "#app/learning/classes/class-page.tsx";
import ClassesPage, * as classesPage from "#app/learning/classes/classes-page.tsx";
import LogPage from "#app/learning/teaching-log/log-page.tsx";
import type { ShownTeaching } from "#app/learning/teaching-log/show-teaching.server.ts";
import { makeSchool, type TestSchool } from "#tests/support/people.ts";
import { renderPage } from "#tests/support/render.tsx";
import { openComputer, type Name } from "../lessons/school-day.ts";
import { logAsTaught } from "./log-as-taught.ts";
import { listLog, openLog, within } from "./log-day.ts";

let school: TestSchool;
let log: ReturnType<typeof openLog>;

beforeEach(async () => {
  school = await makeSchool();
  log = openLog(school);
});

async function lookAtClass(name: Name, language = "en") {
  const computer = openComputer(school);
  await computer.seat(name);
  const { id } = school.class7A;
  return computer.get(classPage, `/${language}/classes/${id}`, { params: { class: id }, within });
}

async function pageOfClass(name: Name): Promise<string> {
  const { body } = await lookAtClass(name);
  return renderPage(ClassPage, { language: "en", path: "/en/classes/x", loaderData: body });
}

async function listOfClasses(name: Name) {
  const computer = openComputer(school);
  await computer.seat(name);
  const { body } = await computer.get(classesPage, "/en/classes", { within });
  return { body, page: renderPage(ClassesPage, { language: "en", path: "/en/classes", loaderData: body }) };
}

describe("a class is logged", () => {
  test.each(["serik", "oleg", "madina", "aliya", "ruslan", "aigerim", "foreignTeacher"] as const)(
    "not by %s, who does not teach it",
    async (name) => {
      expect((await log.save(name)).status).toBe(404);
      expect(await listLog(school)).toEqual([]);
    },
  );

  test("not by another class's teacher with an entry's id", async () => {
    await log.save("gulnara");
    const [first] = await listLog(school);
    const other = openLog(school, school.class3B);
    const taken = await other.save("oleg", { draft: first!.entry_id }, { search: "?lesson=a3" });
    const corrected = await other.save("oleg", {}, { search: `?entry=${first!.entry_id}` });
    expect([taken.status, corrected.status]).toEqual([404, 404]);
    expect(await listLog(school)).toHaveLength(1);
  });
});

describe("the head reads a class's log", () => {
  test("without a form", async () => {
    await log.save("gulnara", { minutes: "38", "step-story": "skipped" });
    const { status, body } = await log.look("serik", { search: "", language: "en" });
    expect([status, body.form]).toEqual([200, undefined]);
    const page = renderPage(LogPage, { language: "en", path: "/en/classes/x/log", loaderData: body });
    expect(page).not.toContain("<form");
    expect(page).toContain("38 of 40");
    expect(page).toContain("6 of 7");
    expect(page).toContain("85%");
  });
});

describe("the page of a class", () => {
  test("says what comes next while nothing was logged, and shows no figure", async () => {
    const { body } = await lookAtClass("gulnara");
    expect(body.teaching).toMatchObject({ figures: null, taught: [] });
    const page = await pageOfClass("gulnara");
    expect(page).toContain("Nothing has been logged for this class yet.");
    expect(page).not.toContain("0%");
    expect(page).toContain(`/log?lesson=${body.teaching.due.lessons[0].id}`);
  });

  test("shows what was taught: the day, the minutes, the steps and who was there", async () => {
    await log.save("gulnara", { minutes: "38", present: "1", "step-exit": "skipped" });
    const { taught, due } = (await lookAtClass("gulnara")).body.teaching;
    expect(taught).toEqual([
      expect.objectContaining({
        minutes: "38 of 40",
        steps: { main: "85%", small: "6 of 7" },
        present: "1 of 2",
        engagement: "took part: most",
      }),
    ]);
    expect(due.lessons.map(({ id }: { id: string }) => id)).not.toContain("b7");
  });

  test("has the boosters of what was taught due, apart from the lessons", async () => {
    await log.save("gulnara", {}, { search: "?lesson=b1" });
    const { due } = (await lookAtClass("gulnara")).body.teaching;
    expect(due.boosters.map(({ id }: { id: string }) => id)).toEqual(["b1-1", "b1-2"]);
  });

  test("leads to the lessons that are due, and says of the next one too that its topic is hard", async () => {
    for (const lesson of ["b1", "b4", "b7"]) await log.save("gulnara", {}, { search: `?lesson=${lesson}` });
    const { due } = (await lookAtClass("gulnara")).body.teaching;
    expect(due.lessons[0].id).toBe("b13");
    const page = await pageOfClass("gulnara");
    expect(page).toContain('href="/en/courses/b/b13"');
    expect(page).toContain('href="/en/courses/b/b1-1"');
    expect(page).toContain("hard topic");
  });

  test("leads a teacher of the class to the log, and the head not", async () => {
    await log.save("gulnara");
    expect(await pageOfClass("gulnara")).toContain("/log?entry=");
    expect(await pageOfClass("serik")).not.toContain("/log?");
  });

  test("leads to no form for a lesson that has left the course, and names it by its code", async () => {
    await logAsTaught(school, "0".repeat(16), "b77");
    const page = await pageOfClass("gulnara");
    expect(page).toContain("B77");
    expect(page).not.toContain("/log?entry=");
  });

  test("leads its teacher to the screen of each lesson that is due, the hard ones by opening them first", async () => {
    await log.save("gulnara", {}, { search: "?lesson=b1" });
    const { lessons, boosters } = (await lookAtClass("gulnara")).body.teaching.due as ShownTeaching["due"];
    const [hard, others] = [true, false].map((is) =>
      [...lessons, ...boosters].filter(({ isSensitive }) => isSensitive === is),
    );
    expect([hard?.length, others?.length]).not.toContain(0);
    const page = await pageOfClass("gulnara");
    for (const { id } of others!) expect(page).toContain(`href="/en/courses/b/${id}/present"`);
    for (const { id } of hard!) {
      expect(page).toContain(`/open-lesson?lesson=${id}"`);
      expect(page).not.toContain(`/${id}/present`);
    }
    expect(await pageOfClass("serik")).not.toContain("/present");
  });
});

describe("the head's list of classes", () => {
  test("says that nothing was logged yet, in words", async () => {
    const { body, page } = await listOfClasses("serik");
    expect(body.overview.school).toBeNull();
    expect(page).toContain("No lesson has been logged yet");
    expect(page).not.toContain("0%");
  });

  test("shows adherence, dose and reach of a class and of the school", async () => {
    await log.save("gulnara", { present: "1" });
    const { body, page } = await listOfClasses("serik");
    const [of3B, of7A] = body.overview.classes;
    expect(of3B).toMatchObject({ name: "3Б", figures: null });
    expect(of7A.figures).toMatchObject({
      adherence: { main: "100%", small: "7 of 7" },
      reach: { main: "50%", small: "1 of 2" },
      lessons: {
        main: expect.stringMatching(/^1 of \d+$/),
        small: expect.stringMatching(/^whole course: \d+$/),
      },
    });
    expect(body.overview.school).toEqual(of7A.figures);
    expect(page).toContain("not yet logged");
  });
});
