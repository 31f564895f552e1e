import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import * as signedInLayout from "#app/accounts/signed-in-layout.tsx";
import * as classPage from "#app/classes/class-page.tsx";
import { findLesson } from "#app/courses/catalogue.server.ts";
import { action as explain } from "#app/lessons/explain-answer-action.ts";
import * as coursePage from "#app/lessons/course-page.tsx";
import * as lessonPage from "#app/lessons/lesson-page.tsx";
import * as todayPage from "#app/today/today-page.tsx";
import { makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { eventOf, sendProgress } from "../progress/send-progress.ts";
import { openComputer, type Name } from "./school-day.ts";

// Lessons of our own making, compiled before anything reads the catalogue: B1 is sensitive (⚠), B2 is not.
await vi.hoisted(async () => {
  const { edited, newFolder, writeContent } = await import("../courses/planted-content.ts");
  const { lessonFile, soundContent } = await import("../courses/sound-content.ts");
  const { compileContent } = await import("#app/courses/compile-content.ts");
  const sound = soundContent();
  const files = edited(sound, { in: lessonFile, find: "sensitive: false", put: "sensitive: true" });
  for (const [name, text] of Object.entries(sound)) {
    if (name.includes("01-lesson"))
      files[name.replace("01-lesson", "02-lesson")] = text.replace("code: B1", "code: B2");
  }
  process.env.SENIM_CONTENT = newFolder();
  const faults = await compileContent(writeContent(files), process.env.SENIM_CONTENT);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
});

const staff = ["gulnara", "madina", "aliya", "serik"] as const;
const others = [undefined, "aigerim", "ruslan"] as const;
const b1 = { params: { course: "b", lesson: "b1" } };

let school: TestSchool;
let computer: ReturnType<typeof openComputer>;

beforeAll(async () => {
  school = await makeSchool();
});
beforeEach(() => {
  computer = openComputer(school);
});
afterAll(() => school.db.destroy());

async function lessonsSeenBy(name: Name | undefined): Promise<string[]> {
  if (name) await computer.seat(name);
  const { body } = await computer.get(coursePage, "/kk/courses/b", { params: { course: "b" } });
  return body.lessons.map(({ id }: { id: string }) => id);
}

describe("a sensitive lesson", () => {
  test.each(others)("is not there for %s", async (name) => {
    expect(await lessonsSeenBy(name)).toEqual(["b2"]);
    expect((await computer.get(lessonPage, "/kk/courses/b/b1", b1)).status).toBe(404);
    expect(
      (await computer.post(lessonPage, "/kk/courses/b/b1", { block: "exit", done: "yes" }, b1)).status,
    ).toBe(404);
  });

  test.each(staff)("is there for %s, to prepare", async (name) => {
    expect(await lessonsSeenBy(name)).toEqual(["b1", "b2"]);
    expect((await computer.get(lessonPage, "/kk/courses/b/b1", b1)).status).toBe(200);
  });

  test("keeps nobody's answers, not a teacher's either", async () => {
    await computer.seat("gulnara");
    const { status, body } = await computer.post(
      lessonPage,
      "/kk/courses/b/b1",
      { block: "exit", done: "yes" },
      b1,
    );
    expect([status, body.block]).toEqual([200, "exit"]);
    for (const name of ["gulnara", "aigerim"] as const) {
      const { viewer } = await signedIn(school.db, school.people[name]);
      const event = eventOf(findLesson("b", "b1")!, "exit", { done: true });
      expect((await sendProgress(school.db, viewer, { events: [event] })).status).toBe(403);
    }
    expect(await school.db.selectFrom("progress_events").selectAll().execute()).toEqual([]);
  });

  test("explains nothing to somebody who is not staff", async () => {
    const { RouterContextProvider } = await import("react-router");
    const { viewerContext } = await import("#app/request-context.ts");
    const context = new RouterContextProvider();
    context.set(viewerContext, undefined);
    const request = new Request("http://senim.test/", {
      method: "POST",
      body: '{"block":"exit","answer":{"done":true}}',
    });
    const asked = explain({ request, context, params: { lang: "kk", course: "b", lesson: "b1" } } as never);
    await expect(asked).rejects.toMatchObject({ init: { status: 404 } });
  });

  test("is not in a pupil's day", async () => {
    await computer.seat("aigerim");
    const { body } = await computer.get(todayPage, "/kk/today", { within: [signedInLayout] });
    expect(body.pupil.lessons.map(({ id }: { id: string }) => id)).toEqual(["b2"]);
    expect(body.pupil.next.id).toBe("b2");
  });

  test("is no column in a class's matrix", async () => {
    await computer.seat("gulnara");
    const { id } = school.class7A;
    const { body } = await computer.get(classPage, `/kk/classes/${id}`, { params: { class: id } });
    expect(body.matrix.lessons.map((lesson: { id: string }) => lesson.id)).toEqual(["b2"]);
  });
});
