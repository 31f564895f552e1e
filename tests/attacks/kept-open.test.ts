import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { prolongLessonFor } from "#app/learning/sensitive/open-lesson.server.ts";
import { minutesOpen } from "#app/learning/courses/lesson-opening.ts";
import * as lessonPage from "#app/learning/lessons/lesson-page.tsx";
import { makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { atHardLesson, ten } from "../learning/lessons/hard-lesson.ts";
import { lessonOf } from "../learning/progress/send-progress.ts";

await vi.hoisted(async () =>
  (await import("../learning/lessons/sensitive-content.ts")).compileSensitiveContent(),
);

const minute = 60_000;
const untilMidnight = 14 * 60;

let school: TestSchool;
const { computerOf, look, opens, openingOf, deed, moves, dayOf } = atHardLesson(() => school);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: ten });
  school = await makeSchool();
  await opens();
});
afterEach(async () => {
  vi.useRealTimers();
  await school.db.destroy();
});

/** Everything that a pupil can do about the lesson, her classmate beside her. */
async function readOn(): Promise<boolean> {
  await dayOf("aigerim");
  await openingOf("aigerim");
  await moves("aigerim");
  await deed("aigerim", { do: "prolong", from: "class" });
  const path = "/kk/courses/b/b1";
  const given = { block: "exit", done: "yes" };
  const visit = { params: { course: "b", lesson: "b1" } };
  await (await computerOf("aigerim")).post(lessonPage, path, given, visit);
  await look("daniyar", "ru");
  return (await look("aigerim")).status === 200;
}

/** How many minutes the lesson stays open while a pupil reads on in it every third minute; `afterwards` runs after each reading. */
async function minutesKeptOpen(afterwards: () => Promise<unknown> = async () => {}): Promise<number> {
  for (let minutes = 0; minutes < untilMidnight; minutes += 3) {
    vi.setSystemTime(ten + minutes * minute);
    if (!(await readOn())) return minutes;
    await afterwards();
  }
  return untilMidnight;
}

test("A pupil who reads on keeps no lesson on a hard topic open", async () => {
  expect(await minutesKeptOpen()).toBe(minutesOpen);
});

test("were reading a deed of the teacher’s, the same pupil would have it open until midnight", async () => {
  const { viewer } = await signedIn(school.db, school.people.gulnara);
  const opened = { viewer, schoolClass: school.class7A, lesson: lessonOf("b", "b1") };
  expect(await minutesKeptOpen(() => prolongLessonFor(school.db, opened))).toBe(untilMidnight);
});
