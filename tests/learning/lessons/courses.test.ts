import { describe, expect, test } from "vitest";
import * as coursePage from "#app/learning/lessons/course-page.tsx";
import * as coursesPage from "#app/learning/lessons/courses-page.tsx";
import { recordEvents } from "#app/learning/progress/record-events.server.ts";
import { blockOf, eventOf, lessonOf } from "../progress/send-progress.ts";
import { useFreshComputer } from "./fresh-computer.ts";

const here = useFreshComputer();

const open = (course: string) =>
  here.browser.get(coursePage, `/kk/courses/${course}`, { params: { course } });

async function listed(): Promise<string[]> {
  const { body } = await here.browser.get(coursesPage, "/kk/courses");
  return body.courses.map(({ id }: { id: string }) => id);
}

describe("the courses", () => {
  test.each([undefined, "aigerim", "ruslan"] as const)("are all but training for %s", async (username) => {
    if (username) await here.browser.seat(username);
    expect(await listed()).toEqual(["a", "b", "c", "parents"]);
  });

  test.each(["gulnara", "madina", "aliya", "serik"] as const)("are all for %s", async (username) => {
    await here.browser.seat(username);
    expect(await listed()).toEqual(["a", "b", "c", "staff", "parents"]);
  });
});

describe("a course", () => {
  test("shows a reader its lessons without a status", async () => {
    const { body } = await open("b");
    const b7 = body.lessons.find(({ id }: { id: string }) => id === "b7");
    expect(b7).toMatchObject({ code: "B7", minutes: 40, status: null });
  });

  test("shows Aigerim what she has begun, and Daniyar that he has not", async () => {
    const b7 = lessonOf("b", "b7");
    const event = { ...eventOf(b7, "exit", {}), answer: { done: true as const } };
    await recordEvents(
      here.school.db,
      here.school.people.aigerim.accountId,
      [{ event, block: blockOf(b7, "exit", "exit"), version: b7.version }],
      0,
    );
    const status = async () => {
      const { body } = await open("b");
      return body.lessons.find(({ id }: { id: string }) => id === "b7").status;
    };
    await here.browser.seat("aigerim");
    expect(await status()).toBe("started");
    await here.browser.seat("daniyar");
    expect(await status()).toBe("not-started");
  });

  test("of training asks a stranger to sign in", async () => {
    expect((await open("staff")).location).toBe("/kk/sign-in?to=%2Fkk%2Fcourses%2Fstaff");
  });

  test("of training is not there for a pupil", async () => {
    await here.browser.seat("aigerim");
    expect((await open("staff")).status).toBe(404);
  });

  test.each(["d", "constructor", ""])("is not there under %j", async (course) => {
    expect((await open(course)).status).toBe(404);
  });
});
