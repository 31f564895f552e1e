import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as signedInLayout from "#app/accounts/signed-in-layout.tsx";
import { findCourse } from "#app/learning/courses/catalogue.server.ts";
import type { Lesson } from "#app/learning/courses/lesson.ts";
import * as todayPage from "#app/today/today-page.tsx";
import { makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { forgetProgress, openComputer, type Name } from "../learning/lessons/school-day.ts";
import { eventOf, finishingEvents, lessonOf, sendProgress } from "../learning/progress/send-progress.ts";

const b7 = lessonOf("b", "b7");
const t4 = lessonOf("staff", "t4");
const ofGrade7 = (findCourse("b")?.lessons ?? []).filter(({ sensitive }) => !sensitive);
const [first] = ofGrade7;
const modules = findCourse("staff")?.lessons ?? [];
let school: TestSchool;

beforeAll(async () => {
  school = await makeSchool();
});
beforeEach(() => forgetProgress(school));
afterAll(() => school.db.destroy());

async function todayOf(name: Name, lang = "kk") {
  const computer = openComputer(school);
  await computer.seat(name);
  return (await computer.get(todayPage, `/${lang}/today`, { within: [signedInLayout] })).body;
}

async function answers(name: Name, events: unknown[]): Promise<void> {
  const { viewer } = await signedIn(school.db, school.people[name]);
  expect((await sendProgress(school.db, viewer, { events })).status).toBe(200);
}

async function completes(name: Name, lessons: readonly Lesson[]): Promise<void> {
  for (const lesson of lessons) await answers(name, finishingEvents(lesson));
}

describe("a pupil's day", () => {
  test("begins with the first lesson of the own grade's course", async () => {
    const { pupil, staff, givenName } = await todayOf("aigerim");
    expect([givenName, pupil.course, pupil.next.id, pupil.next.status]).toEqual([
      "Айгерім",
      "b",
      first?.id,
      "not-started",
    ]);
    expect(staff).toBeNull();
  });

  test("is another one in grade 3", async () => {
    expect((await todayOf("alua", "ru")).pupil).toMatchObject({ course: "a", next: { id: "a3" } });
  });

  test("goes on with what was begun", async () => {
    await answers("aigerim", [eventOf(b7, "exit", { done: true })]);
    expect((await todayOf("aigerim")).pupil.next).toMatchObject({ id: "b7", status: "started" });
  });

  test("has nothing left to do when all is done, and still lists it", async () => {
    await completes("aigerim", ofGrade7);
    const { pupil } = await todayOf("aigerim");
    expect(pupil.next).toBeUndefined();
    expect(pupil.lessons).toMatchObject(ofGrade7.map(({ id }) => ({ id, status: "completed" })));
  });

  test("is in the language of its address", async () => {
    expect((await todayOf("aigerim", "en")).pupil.next.title).toBe(first?.title.en);
  });

  test("knows nothing of a classmate's", async () => {
    await answers("daniyar", finishingEvents(b7));
    expect((await todayOf("aigerim")).pupil.next.status).toBe("not-started");
  });
});

describe("a teacher's day", () => {
  test("has the training and the own classes", async () => {
    const { staff, pupil } = await todayOf("gulnara");
    expect(staff).toMatchObject({
      next: { id: "t4", isStarted: false },
      classes: [{ id: school.class7A.id, name: "7А" }],
      trained: [],
    });
    expect(pupil).toBeNull();
  });

  test("says when the training was begun, and when it is done", async () => {
    await answers("gulnara", finishingEvents(t4).slice(0, 1));
    expect((await todayOf("gulnara")).staff.next).toMatchObject({ id: "t4", isStarted: true });
    await completes("gulnara", modules);
    expect((await todayOf("gulnara")).staff.next).toBeNull();
  });

  test("without classes, as a psychologist's, has none", async () => {
    expect((await todayOf("madina")).staff.classes).toEqual([]);
  });
});

describe("a head's day", () => {
  test("says how many of the staff have done each module, and not who", async () => {
    await answers("gulnara", finishingEvents(t4));
    const { staff } = await todayOf("serik");
    const done = modules.map(({ code }) => ({ code, done: code === "T4" ? 1 : 0, of: 5 }));
    expect(staff.trained).toMatchObject(done);
    expect(JSON.stringify(staff.trained)).not.toContain(school.people.gulnara.accountId);
  });

  test("does not count another school's staff", async () => {
    await answers("foreignTeacher", finishingEvents(t4));
    expect((await todayOf("serik")).staff.trained).toMatchObject(modules.map(() => ({ done: 0, of: 5 })));
  });
});

test("an operator's day holds neither pupils nor training", async () => {
  expect(await todayOf("ruslan")).toEqual({
    givenName: "Руслан",
    isOperator: true,
    spraying: null,
    pupil: null,
    staff: null,
  });
});
