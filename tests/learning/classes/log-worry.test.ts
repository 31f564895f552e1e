import { beforeEach, describe, expect, test } from "vitest";
import * as classPage from "#app/learning/classes/class-page.tsx";
import * as classesPage from "#app/learning/classes/classes-page.tsx";
import LogPage from "#app/learning/teaching-log/log-page.tsx";
import { addClass, makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { writeLog } from "#app/learning/teaching-log/write-log.server.ts";
import { renderPage } from "#tests/support/render.tsx";
import type { Answer } from "#tests/support/request.ts";
import { openComputer } from "../lessons/school-day.ts";
import { listLog, openLog, within } from "./log-day.ts";

let school: TestSchool;
let log: ReturnType<typeof openLog>;

beforeEach(async () => {
  school = await makeSchool();
  log = openLog(school);
});

async function pageAfter(posted: Answer, language: "kk" | "ru" | "en"): Promise<string> {
  return renderPage(LogPage, {
    language,
    path: `/${language}/classes/${school.class7A.id}/log`,
    loaderData: (await log.look("gulnara", { language })).body,
    actionData: posted.body,
  });
}

describe("a teacher who worries about a child", () => {
  test.each(["kk", "ru", "en"] as const)(
    "is shown at once, in %s, whom to tell today and what to call",
    async (language) => {
      const posted = await log.save("gulnara", { worry: "yes" }, { language });
      expect(posted.status).toBe(200);
      const page = await pageAfter(posted, language);
      for (const line of ["tel:111", "tel:112", "tel:102"]) expect(page).toContain(line);
      expect(page).toContain("Мәдина Әлиева");
      expect(page).toContain(`/${language}/courses/staff/t4`);
      expect(page.indexOf("Мәдина Әлиева")).toBeLessThan(page.indexOf("Әлия Нұрланова"));
    },
  );

  test("reads that Senim has told nobody", async () => {
    expect(await pageAfter(await log.save("gulnara", { worry: "yes" }), "en")).toContain(
      "Senim has told nobody",
    );
  });

  test("is told to go to the psychologist or the head, where the school has entered nobody", async () => {
    await school.db
      .deleteFrom("memberships")
      .where("role", "in", ["psychologist", "pedagogue", "head"])
      .execute();
    const page = await pageAfter(await log.save("gulnara", { worry: "yes" }), "en");
    expect(page).toContain("has not entered its psychologist");
  });

  test("leaves a yes behind, and no name", async () => {
    await log.save("gulnara", { worry: "yes", name: "Айгерім" });
    const rows = await listLog(school);
    expect(rows.map(({ is_worried }) => is_worried)).toEqual([1]);
    expect(JSON.stringify(rows)).not.toContain("Айгерім");
  });
});

test("a teacher who does not worry is shown that the log is saved, and no numbers", async () => {
  const page = await pageAfter(await log.save("gulnara"), "en");
  expect(page).toContain("The log is saved");
  expect(page).not.toContain("tel:");
});

describe("the head", () => {
  /** Five classes that were taught B7; the teacher of the first two worries. */
  async function logInFiveClasses(): Promise<void> {
    const { viewer } = await signedIn(school.db, school.people.gulnara);
    for (const [index, letter] of ["А", "Ә", "Б", "В", "Г"].entries()) {
      const schoolClass = await addClass(school.db, school.schoolId, { grade: 6, letter });
      const entry = {
        id: `entry-${letter}`,
        course: "b",
        lesson: "b7",
        version: "1",
        day: "2026-11-18",
        minutes: 40,
        steps: { story: "done" as const },
        present: 0,
        roll: 0,
        engagement: 3,
      };
      await writeLog(school.db, { viewer, schoolClass, entry, isWorried: index < 2 });
    }
  }

  async function seenBySerik() {
    const computer = openComputer(school);
    await computer.seat("serik");
    const list = await computer.get(classesPage, "/en/classes", { within });
    const { id } = school.class7A;
    const one = await computer.get(classPage, `/en/classes/${id}`, { params: { class: id }, within });
    return { list, one, log: await log.look("serik", { search: "" }) };
  }

  test("sees it with no class, in whatever way they look", async () => {
    const without = await seenBySerik();
    await log.save("gulnara", { worry: "no" });
    const no = await seenBySerik();
    await school.db.destroy();

    school = await makeSchool();
    log = openLog(school);
    await log.save("gulnara", { worry: "yes" });
    const yes = await seenBySerik();
    const told = ({ list, one, log }: typeof no) => {
      const text = JSON.stringify([list.body, one.body.teaching, log.body]);
      return text.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, "id");
    };
    expect(told(yes)).toBe(told(no));
    expect(told(no)).not.toBe(told(without));
  });

  test("sees it summed over the school when five lessons are logged, by lesson", async () => {
    await logInFiveClasses();
    const { list } = await seenBySerik();
    expect(list.body.overview.worries).toEqual([
      { lesson: expect.stringContaining("B7"), worry: { of: 5, share: "some" } },
    ]);
  });

  test("sees none of another school's", async () => {
    await logInFiveClasses();
    await school.db
      .updateTable("classes")
      .set({ school_id: school.people.foreignTeacher.schoolId })
      .where("grade", "=", 6)
      .execute();
    expect((await seenBySerik()).list.body.overview).toMatchObject({ school: null, worries: [] });
  });
});

test("a teacher's list of classes holds no figures of the school", async () => {
  const computer = openComputer(school);
  await computer.seat("gulnara");
  const { body } = await computer.get(classesPage, "/kk/classes", { within });
  expect(body.overview).toBeNull();
});
