import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { languages } from "#app/i18n/language.ts";
import { makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { edited, type Files } from "../courses/planted-content.ts";
import { moduleFile, moduleIn, soundContent } from "../courses/sound-content.ts";
import { day, startWith, type Build } from "../courses/start-with.ts";

const march = Date.parse("2026-03-03T11:00:00+05:00");
const may = Date.parse("2026-05-20T11:00:00+05:00");
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

/** The check asks for so great a share. */
function withMark(files: Files, mark: number): Files {
  const edits = languages.map((language) => ({
    in: moduleIn(language),
    find: "pass={0.8}",
    put: `pass={${mark}}`,
  }));
  return edited(files, ...edits);
}

/** Gulnara does the module as this build has it, on this day, with so many of three right. */
async function completes(build: Build, at: number, right = 3): Promise<void> {
  await answers(build, at, build.eventsOf(build.lessonOf("staff", "t4"), right));
}

/** Gulnara does nothing but the check. */
async function takesCheck(build: Build, at: number, right = 3): Promise<void> {
  const events = build.eventsOf(build.lessonOf("staff", "t4"), right);
  await answers(
    build,
    at,
    events.filter(({ block }) => block === "check"),
  );
}

async function answers(build: Build, at: number, events: unknown[]): Promise<void> {
  vi.setSystemTime(at);
  const { viewer } = await signedIn(school.db, school.people.gulnara);
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

  test("is not completed where she failed its check, and has passed nothing but today's since", async () => {
    await completes(await startWith(before, school.db, march), march + day, 1);
    const now = await startWith(after, school.db, may);
    await takesCheck(now, may + day);
    const { module, missing, inTheCourse } = await lookAt(now);
    expect([module.status, module.completedOn, inTheCourse, missing]).toEqual([
      "started",
      null,
      "started",
      ["t4", "t5"],
    ]);
  });

  test("is completed by what she had failed once all of today's is done, on that day", async () => {
    await completes(await startWith(before, school.db, march), march + day, 1);
    const now = await startWith(after, school.db, may);
    await completes(now, may + day);
    const { module, missing } = await lookAt(now);
    expect([module.completedOn, module.hasChanged, missing]).toEqual(["21 May 2026", false, ["t5"]]);
  });

  test("is not completed because the mark came down to what she had not passed with", async () => {
    await completes(await startWith(before, school.db, march), march + day, 2);
    const now = await startWith(withMark(before, 0.6), school.db, may);
    expect((await lookAt(now)).missing).toEqual(["t4", "t5"]);
    await takesCheck(now, may + day, 2);
    const { module, missing } = await lookAt(now);
    expect([module.completedOn, missing]).toEqual(["21 May 2026", ["t5"]]);
  });

  test("stays completed where the mark went up after she had passed with less", async () => {
    await completes(await startWith(withMark(before, 0.6), school.db, march), march + day, 2);
    const { module, missing } = await lookAt(await startWith(before, school.db, may));
    expect([module.status, module.hasChanged, missing]).toEqual(["completed", true, ["t5"]]);
  });

  test.each([0, 3])(
    "stays completed when she takes today's check too, with %i of three right",
    async (right) => {
      await completes(await startWith(before, school.db, march), march + day);
      const now = await startWith(after, school.db, may);
      await takesCheck(now, may + day, right);
      const { module, missing } = await lookAt(now);
      expect([module.completedOn, module.hasChanged, missing]).toEqual(["4 March 2026", true, ["t5"]]);
    },
  );

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

describe("a check that Gulnara failed on 3 March and passed on 20 May", () => {
  async function build(): Promise<Build> {
    const only = await startWith(before, school.db, march);
    await completes(only, march, 1);
    expect((await lookAt(only)).module.completedOn).toBeNull();
    await takesCheck(only, may);
    return only;
  }

  test("completes the module on 20 May", async () => {
    expect((await lookAt(await build())).module).toMatchObject({
      status: "completed",
      completedOn: "20 May 2026",
    });
  });

  test("keeps the day and the version of its pass, whatever comes after", async () => {
    const { version } = (await build()).lessonOf("staff", "t4");
    const now = await startWith(withMark(before, 0.6), school.db, september);
    await takesCheck(now, september + day);
    await takesCheck(now, september + 2 * day, 0);
    const state = await school.db
      .selectFrom("block_states")
      .select(["finished_at", "passed_at", "passed_version"])
      .where("block", "=", "check")
      .executeTakeFirst();
    expect(state).toEqual({ finished_at: march, passed_at: may, passed_version: version });
  });

  test("was passed in the version that it was held against, whatever the browser claims", async () => {
    const old = await startWith(before, school.db, march);
    const [event] = old.eventsOf(old.lessonOf("staff", "t4"));
    const now = await startWith(after, school.db, may);
    await answers(now, may + day, [event]);
    const state = await school.db
      .selectFrom("block_states")
      .select(["version", "passed_version"])
      .executeTakeFirst();
    expect(state).toEqual({
      version: old.lessonOf("staff", "t4").version,
      passed_version: now.lessonOf("staff", "t4").version,
    });
    expect((await lookAt(now)).missing).toEqual(["t4", "t5"]);
  });
});
