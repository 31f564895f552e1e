import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as signedInLayout from "#app/accounts/signed-in-layout.tsx";
import * as staffLayout from "#app/accounts/staff-layout.tsx";
import { classMatrix } from "#app/learning/classes/class-matrix.ts";
import ClassPage, * as classPage from "#app/learning/classes/class-page.tsx";
import * as classesPage from "#app/learning/classes/classes-page.tsx";
import { findCourse } from "#app/learning/courses/catalogue.server.ts";
import type { SchoolClass } from "#app/school/classes/school-class.ts";
import { messagesFor } from "#app/messages/messages.server.ts";
import { makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { renderPage } from "#tests/support/render.tsx";
import { forgetProgress, openComputer, type Name } from "../lessons/school-day.ts";
import {
  blockOf,
  eventOf,
  finishing,
  finishingEvents,
  lessonOf,
  sendProgress,
} from "../progress/send-progress.ts";

const b7 = lessonOf("b", "b7");
const check = blockOf(b7, "check", "quiz");
const within = [signedInLayout, staffLayout];

let school: TestSchool;

beforeAll(async () => {
  school = await makeSchool();
});
beforeEach(() => forgetProgress(school));
afterAll(() => school.db.destroy());

async function answers(name: Name, events: unknown[]): Promise<void> {
  const { viewer } = await signedIn(school.db, school.people[name]);
  expect((await sendProgress(school.db, viewer, { events })).status).toBe(200);
}

async function visit(name: Name, { id }: SchoolClass, lang = "kk") {
  const computer = openComputer(school);
  await computer.seat(name);
  return computer.get(classPage, `/${lang}/classes/${id}`, { params: { class: id }, within });
}

async function matrixSeenBy(name: Name) {
  const { body } = await visit(name, school.class7A);
  return body.matrix as ReturnType<typeof classMatrix>;
}

async function cellOf(familyName: string) {
  const { pupils, lessons } = await matrixSeenBy("gulnara");
  const column = lessons.findIndex(({ id }) => id === b7.id);
  return pupils.find(({ name }) => name.startsWith(familyName))?.cells[column];
}

describe("the matrix of a class", () => {
  test("has a row for each pupil, in the order of the alphabet, and a column for each lesson", async () => {
    const { pupils, lessons } = await matrixSeenBy("gulnara");
    expect(pupils.map(({ name }) => name)).toEqual(["Қасымова Айгерім", "Омаров Данияр"]);
    const taken = findCourse("b")!.lessons.filter(({ sensitive }) => !sensitive);
    expect(lessons).toEqual(
      taken.map(({ id, code, title }) => ({ id, code, title: title.kk, completed: 0 })),
    );
  });

  test("says of a pupil who has done nothing: not started", async () => {
    expect(await cellOf("Омаров")).toEqual({ status: "not-started", quizzes: [] });
  });

  test("says of a pupil who has begun: started", async () => {
    await answers("aigerim", [eventOf(b7, "backpack", { path: [] })]);
    expect(await cellOf("Қасымова")).toEqual({ status: "started", quizzes: [] });
  });

  test("says of a pupil who has finished all: completed, with the quiz's result", async () => {
    await answers("aigerim", finishingEvents(b7));
    const of = check.questions.length;
    expect(await cellOf("Қасымова")).toEqual({ status: "completed", quizzes: [{ right: of, of }] });
    const { lessons } = await matrixSeenBy("gulnara");
    expect(lessons.find(({ id }) => id === b7.id)?.completed).toBe(1);
  });

  test("shows the best attempt at a quiz, not the last", async () => {
    await answers("aigerim", [
      eventOf(b7, "check", finishing(check)),
      eventOf(b7, "check", finishing(check, 1)),
    ]);
    const of = check.questions.length;
    expect((await cellOf("Қасымова"))?.quizzes).toEqual([{ right: of, of }]);
  });

  test("shows nothing of another class's pupils", async () => {
    await answers("foreignPupil", finishingEvents(b7));
    const { pupils } = await matrixSeenBy("gulnara");
    expect(pupils.every(({ cells }) => cells.every(({ status }) => status === "not-started"))).toBe(true);
  });

  test("is empty, with words, for a class without pupils", () => {
    const empty = classMatrix([], [b7], [], "ru");
    expect(empty).toEqual({ lessons: [expect.objectContaining({ completed: 0 })], pupils: [] });
  });
});

describe("a class is there", () => {
  test.each(["gulnara", "serik"] as const)("for %s", async (name) => {
    expect((await visit(name, school.class7A)).status).toBe(200);
  });

  test.each(["oleg", "foreignTeacher", "madina", "aliya", "aigerim", "ruslan"] as const)(
    "but not for %s",
    async (name) => {
      const { status, body } = await visit(name, school.class7A);
      expect([status, body]).toEqual([404, null]);
    },
  );

  test("in the list of its teacher, and only that one", async () => {
    const computer = openComputer(school);
    await computer.seat("gulnara");
    const { body } = await computer.get(classesPage, "/kk/classes", { within });
    expect(body.classes).toEqual([{ id: school.class7A.id, name: "7А", pastYear: null, language: "kk" }]);
  });
});

test("a look at a class is in the audit log, with who looked at whom", async () => {
  await visit("gulnara", school.class7A);
  const entries = await school.db
    .selectFrom("audit_entries")
    .selectAll()
    .where("action", "=", "viewed-pupil-results")
    .execute();
  expect(entries.at(-1)).toMatchObject({
    actor_id: school.people.gulnara.accountId,
    school_id: school.schoolId,
    subject_id: school.class7A.id,
    detail: '{"course":"b"}',
  });
});

test("a refused look is not in the audit log", async () => {
  await school.db.deleteFrom("sessions").execute();
  const count = () =>
    school.db.selectFrom("audit_entries").select("id").where("action", "=", "viewed-pupil-results").execute();
  const before = (await count()).length;
  await visit("oleg", school.class7A);
  expect(await count()).toHaveLength(before);
});

describe("what a teacher must never see is not on the page, nor in its data:", () => {
  const backpack = blockOf(b7, "backpack", "scenario");
  const moves = blockOf(b7, "moves", "sort");
  const path = finishing(backpack).path as string[];

  async function pageAndData(): Promise<string> {
    await answers("aigerim", finishingEvents(b7, 1));
    const { body } = await visit("gulnara", school.class7A, "en");
    const page = renderPage(ClassPage, {
      language: "en",
      path: `/en/classes/${school.class7A.id}`,
      loaderData: body,
    });
    // The page's own promise that answers are not shown is no answer.
    const shown = page.replaceAll('method="post"', "").replace(messagesFor("en").classes.matrixLead, "");
    return `${shown}\n${JSON.stringify(body)}`;
  }

  test.each([
    ["choices in a story", path.map((choice) => `"${choice}"`)],
    ["the titles of its scenes", backpack.scenes.map(({ title }) => title)],
    [
      "what was chosen in a quiz",
      check.questions.flatMap(({ options }) => options.flatMap(({ id, says }) => [`"${id}"`, says])),
    ],
    ["which questions it had", check.questions.flatMap(({ id, asks }) => [`"${id}"`, asks])],
    ["where something was sorted", [...moves.items, ...moves.boxes].map(({ id }) => `"${id}"`)],
    ["which activities there were", ["backpack", '"moves"', '"exit"', '"now"']],
    ["an answer of any kind", ["chosen", "placed", '"path"', "handedIn", '"done"', "answer"]],
    ["how often something was tried", ["attempts"]],
    ["when it was", ["finishedAt", "seq", "version"]],
  ])("%s", async (_, words) => {
    const seen = await pageAndData();
    expect(words.filter((word) => seen.includes(word))).toEqual([]);
  });

  test("(what may be seen is: the name, the status, the quiz's result)", async () => {
    const seen = await pageAndData();
    expect(seen).toContain("Қасымова Айгерім");
    expect(seen).toContain(`"quizzes":[{"right":1,"of":${check.questions.length}}]`);
  });
});
