import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { languages } from "#app/i18n/language.ts";
import { makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { edited, type Files } from "../courses/planted-content.ts";
import { moduleFile, moduleIn, soundContent } from "../courses/sound-content.ts";
import { day, startWith, type Build } from "../courses/start-with.ts";

const september = Date.parse("2026-09-03T08:00:00+05:00");
const november = Date.parse("2026-11-20T08:00:00+05:00");

const before = edited(soundContent(), { in: moduleFile, find: "code: T1", put: "code: T4" });
/** T4 asks for a breathing more. */
const after = withBreathing(before);

let school: TestSchool;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: september + day });
  school = await makeSchool();
});
afterEach(async () => {
  vi.useRealTimers();
  await school.db.destroy();
});

function withBreathing(files: Files): Files {
  const again = `<Breathe id="again" title="N" in={3} out={5} rounds={4}>\n\nN.\n\n</Breathe>\n\n<Helpers />`;
  return edited(
    files,
    { in: moduleFile, find: "[check]", put: "[check, again]" },
    ...languages.map((language) => ({ in: moduleIn(language), find: "<Helpers />", put: again })),
  );
}

/** Gulnara does the module as this build has it, on this day, with so many of three right. */
async function completes(build: Build, at: number, right = 3): Promise<void> {
  vi.setSystemTime(at);
  const { viewer } = await signedIn(school.db, school.people.gulnara);
  const events = build.eventsOf(build.lessonOf("staff", "t4"), right);
  expect((await build.sendProgress(school.db, viewer, { events })).status).toBe(200);
}

/** What is known of Gulnara's T4: on her page, in the course's list, and to whoever asks whether she may lead. */
async function lookAt({ openComputer, routes, modulesMissedBy, renderPage }: Build) {
  const computer = openComputer(school);
  await computer.seat("gulnara");
  const { body } = await computer.get(routes.training, "/en/training", { within: routes.within });
  const course = await computer.get(routes.course, "/en/courses/staff", { params: { course: "staff" } });
  const page = renderPage(routes.training.default, {
    language: "en",
    path: "/en/training",
    loaderData: body,
  });
  return {
    module: body.modules[0],
    inTheCourse: course.body.lessons[0].status,
    missing: await modulesMissedBy(school.people.gulnara.accountId),
    says: page.includes("The module has changed since."),
  };
}

describe("a module that was changed after Gulnara completed it", () => {
  test("stays completed, on the day on which she did it, and her page tells that it has changed", async () => {
    await completes(await startWith(before, school.db, september), september + day);
    expect(await lookAt(await startWith(after, school.db, november))).toEqual({
      module: expect.objectContaining({
        status: "completed",
        completedOn: "4 September 2026",
        hasChanged: true,
      }),
      inTheCourse: "completed",
      missing: ["t5"],
      says: true,
    });
  });

  test("stays completed where only what is required has changed", async () => {
    const required = { in: moduleFile, find: "[check, again]", put: "[check]" };
    const old = await startWith(edited(after, required), school.db, september);
    const { viewer } = await signedIn(school.db, school.people.gulnara);
    const events = old.eventsOf(old.lessonOf("staff", "t4")).filter(({ block }) => block === "check");
    expect((await old.sendProgress(school.db, viewer, { events })).status).toBe(200);
    const { module, missing } = await lookAt(await startWith(after, school.db, november));
    expect([module.status, module.hasChanged, missing]).toEqual(["completed", true, ["t5"]]);
  });

  test("has not changed for her once she has done what is new", async () => {
    await completes(await startWith(before, school.db, september), september + day);
    const now = await startWith(after, school.db, november);
    await completes(now, november + day);
    expect(await lookAt(now)).toMatchObject({
      module: { status: "completed", hasChanged: false },
      says: false,
    });
  });

  test("is not completed where she had only begun it, or had not passed its check", async () => {
    await completes(await startWith(before, school.db, september), september + day, 1);
    const { module, missing } = await lookAt(await startWith(after, school.db, november));
    expect([module.status, module.hasChanged, missing]).toEqual(["started", false, ["t4", "t5"]]);
  });

  test("is not completed by doing of today's only what the earlier one asked", async () => {
    await startWith(before, school.db, september);
    const now = await startWith(after, school.db, november);
    vi.setSystemTime(november + day);
    const { viewer } = await signedIn(school.db, school.people.gulnara);
    const [check] = now.eventsOf(now.lessonOf("staff", "t4"));
    expect((await now.sendProgress(school.db, viewer, { events: [check] })).status).toBe(200);
    expect((await lookAt(now)).missing).toEqual(["t4", "t5"]);
  });
});
