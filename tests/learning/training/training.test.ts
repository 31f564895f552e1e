import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as signedInLayout from "#app/accounts/signed-in-layout.tsx";
import * as staffLayout from "#app/accounts/staff-layout.tsx";
import type { LessonResult } from "#app/learning/progress/lesson-results.ts";
import type { Status } from "#app/learning/progress/progress.ts";
import { nextModule } from "#app/learning/training/training.ts";
import * as trainingPage from "#app/learning/training/training-page.tsx";
import { makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { forgetProgress, openComputer } from "../lessons/school-day.ts";
import {
  blockOf,
  eventOf,
  finishing,
  finishingEvents,
  lessonOf,
  sendProgress,
} from "../progress/send-progress.ts";

const t4 = lessonOf("staff", "t4");
const check = blockOf(t4, "check", "quiz");
let school: TestSchool;

beforeAll(async () => {
  school = await makeSchool();
});
beforeEach(() => forgetProgress(school));
afterAll(() => school.db.destroy());

async function answer(...events: unknown[]): Promise<void> {
  const { viewer } = await signedIn(school.db, school.people.gulnara);
  expect((await sendProgress(school.db, viewer, { events })).status).toBe(200);
}

async function moduleOf(name: "gulnara" | "oleg") {
  const computer = openComputer(school);
  await computer.seat(name);
  const { body } = await computer.get(trainingPage, "/en/training", {
    within: [signedInLayout, staffLayout],
  });
  return body.modules[0];
}

describe("Gulnara's training", () => {
  test("lists the module, not started", async () => {
    expect(await moduleOf("gulnara")).toMatchObject({
      code: "T4",
      status: "not-started",
      check: null,
      completedOn: null,
    });
  });

  test("has ten questions, of which eight must be right", () => {
    expect([check.questions.length, check.pass]).toEqual([10, 0.8]);
  });

  test("is not completed with seven of ten right", async () => {
    await answer(...finishingEvents(t4, 7));
    expect(await moduleOf("gulnara")).toMatchObject({
      status: "started",
      check: { right: 7, of: 10 },
      completedOn: null,
    });
  });

  test("is completed with eight of ten, with the day it was", async () => {
    await answer(...finishingEvents(t4, 8));
    const { status, completedOn } = await moduleOf("gulnara");
    expect(status).toBe("completed");
    expect(completedOn).toMatch(/^\d{1,2} [A-Z][a-z]+ 20\d\d$/);
  });

  test("is completed by a second try, and stays so after a worse third", async () => {
    await answer(...finishingEvents(t4, 3));
    await answer(eventOf(t4, "check", finishing(check, 9)));
    await answer(eventOf(t4, "check", finishing(check, 2)));
    expect(await moduleOf("gulnara")).toMatchObject({ status: "completed", check: { right: 9, of: 10 } });
  });

  test("is not Oleg's", async () => {
    await answer(...finishingEvents(t4));
    expect((await moduleOf("oleg")).status).toBe("not-started");
  });
});

describe("the next module", () => {
  const results: Record<string, Status> = {};
  const next = () => {
    const result = (id: string) =>
      ({ status: results[id] ?? "not-started", quizzes: [], completedAt: null }) satisfies LessonResult;
    return nextModule([{ id: "t1" }, { id: "t2" }, { id: "t3" }], result)?.id;
  };

  test("is first what was begun, then what was not, then none", () => {
    Object.assign(results, { t1: "completed", t3: "started" });
    expect(next()).toBe("t3");
    results.t3 = "completed";
    expect(next()).toBe("t2");
    results.t2 = "completed";
    expect(next()).toBeUndefined();
  });
});
