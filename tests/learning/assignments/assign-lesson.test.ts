import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import * as signedInLayout from "#app/accounts/signed-in-layout.tsx";
import * as staffLayout from "#app/accounts/staff-layout.tsx";
import AssignPage, * as assignPage from "#app/learning/assignments/assign-page.tsx";
import AssignedPage, * as assignedPage from "#app/learning/assignments/assigned-page.tsx";
import { findLesson } from "#app/learning/courses/catalogue.server.ts";
import { languages } from "#app/i18n/language.ts";
import type { SchoolClass } from "#app/school/classes/school-class.ts";
import * as todayPage from "#app/today/today-page.tsx";
import { addClass, addPupil, makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { renderPage } from "#tests/support/render.tsx";
import type { Answer } from "#tests/support/request.ts";
import { openComputer, type Name } from "../lessons/school-day.ts";
import { finishingEvents, sendProgress } from "../progress/send-progress.ts";

await vi.hoisted(async () => (await import("../lessons/sensitive-content.ts")).compileSensitiveContent());

const within = [signedInLayout, staffLayout];
/** 23 November 2026, a Monday, at ten in the morning in Almaty. */
const ten = Date.parse("2026-11-23T10:00:00+05:00");
const friday = "2026-11-27";
const toAll = { lesson: "b2", due: friday, to: "class" };

let school: TestSchool;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: ten });
  school = await makeSchool();
});
afterEach(async () => {
  vi.useRealTimers();
  await school.db.destroy();
});

const box = (name: Name) => `pupil-${school.people[name].accountId}`;
const toOnly = (...names: Name[]) => ({
  ...toAll,
  to: "pupils",
  ...Object.fromEntries(names.map((name) => [box(name), "on"])),
});
const assignments = () => school.db.selectFrom("assignments").selectAll().execute();

async function atAssign(
  fields?: Record<string, string>,
  { name = "gulnara", schoolClass = school.class7A, lang = "kk" }: Partial<Visit> = {},
): Promise<Answer> {
  const computer = openComputer(school);
  await computer.seat(name);
  const visit = { params: { class: schoolClass.id }, within };
  const path = `/${lang}/classes/${schoolClass.id}/assign`;
  return fields ? computer.post(assignPage, path, fields, visit) : computer.get(assignPage, path, visit);
}
type Visit = { name: Name; schoolClass: SchoolClass; lang: string };

async function atAssigned(
  id: string,
  fields?: Record<string, string>,
  { name = "gulnara", schoolClass = school.class7A }: Partial<Visit> = {},
): Promise<Answer> {
  const computer = openComputer(school);
  await computer.seat(name);
  const visit = { params: { class: schoolClass.id, assignment: id }, within };
  const path = `/kk/classes/${schoolClass.id}/assign/${id}`;
  return fields ? computer.post(assignedPage, path, fields, visit) : computer.get(assignedPage, path, visit);
}

/** The one thing that has been given. */
async function givenId(): Promise<string> {
  const [given] = await assignments();
  if (!given) throw new Error("nothing has been given");
  return given.id;
}

async function dayOf(name: Name, lang = "kk"): Promise<Answer["body"]> {
  const computer = openComputer(school);
  await computer.seat(name);
  return (await computer.get(todayPage, `/${lang}/today`, { within: [signedInLayout] })).body;
}

async function dueFor(name: Name, lang = "kk"): Promise<string[]> {
  const { pupil } = await dayOf(name, lang);
  return pupil.due.map(({ id, due }: { id: string; due: string }) => `${id} ${due}`);
}

async function does(name: Name, events = finishingEvents(findLesson("b", "b2")!)): Promise<void> {
  const { viewer } = await signedIn(school.db, school.people[name]);
  expect((await sendProgress(school.db, viewer, { events })).status).toBe(200);
}

async function moves(name: Name, { id }: SchoolClass): Promise<void> {
  await school.db
    .updateTable("class_pupils")
    .set({ class_id: id })
    .where("account_id", "=", school.people[name].accountId)
    .execute();
}

describe("a lesson given to the whole class", () => {
  beforeEach(() => atAssign(toAll));

  test("is what a pupil sees first on today, with the day in words", async () => {
    expect(await dueFor("aigerim", "kk")).toEqual(["b2 Мерзімі: 27 қараша, жұма"]);
    expect(await dueFor("aigerim", "ru")).toEqual(["b2 Срок: пятница, 27 ноября"]);
    expect(await dueFor("aigerim", "en")).toEqual(["b2 By Friday 27 November"]);
    const pupilDay = await dayOf("aigerim");
    const html = renderPage(todayPage.default, { language: "kk", path: "/kk/today", loaderData: pupilDay });
    expect(html.match(/<section[^>]*>/)?.[0]).toContain("data-due");
    expect(html).toContain('/courses/b/b2"');
  });

  test("stands alone: what comes next of the course waits until it is done", async () => {
    const render = async () =>
      renderPage(todayPage.default, { language: "en", path: "/x", loaderData: await dayOf("aigerim", "en") });
    expect(await render()).not.toContain("Your next lesson");
    await does("aigerim");
    expect(await render()).toContain("All lessons are done");
  });

  test("stays while it is only begun, and goes when it is done", async () => {
    const events = finishingEvents(findLesson("b", "b2")!);
    await does("aigerim", events.slice(0, 1));
    expect((await dayOf("aigerim")).pupil.due).toMatchObject([{ id: "b2", isStarted: true }]);
    await does("aigerim", events);
    expect((await dayOf("aigerim")).pupil.due).toEqual([]);
    expect(await dueFor("daniyar")).toHaveLength(1);
  });

  test("is counted for the teacher, on its page and on today", async () => {
    await does("aigerim");
    expect((await atAssign()).body.given).toMatchObject([{ lesson: "B2. Сабақ", to: null, done: 1, of: 2 }]);
    expect((await dayOf("gulnara")).staff.ofClasses.given).toMatchObject([
      { className: "7А", done: 1, of: 2 },
    ]);
  });

  test("is nothing to other classes, other schools or their teachers", async () => {
    for (const name of ["alua", "foreignPupil"] as const) expect(await dueFor(name)).toEqual([]);
    for (const name of ["oleg", "foreignTeacher"] as const)
      expect((await dayOf(name)).staff.ofClasses.given).toEqual([]);
  });

  test("says today, tomorrow, and after its day without reproach", async () => {
    vi.setSystemTime(Date.parse("2026-11-26T12:00:00+05:00"));
    expect(await dueFor("aigerim", "en")).toEqual(["b2 By tomorrow"]);
    vi.setSystemTime(Date.parse("2026-11-27T23:59:00+05:00"));
    expect(await dueFor("aigerim", "en")).toEqual(["b2 By today"]);
    vi.setSystemTime(Date.parse("2026-11-28T00:00:00+05:00"));
    expect(await dueFor("aigerim", "en")).toEqual(["b2 The day was Friday 27 November"]);
    const late = await dayOf("aigerim", "en");
    const html = renderPage(todayPage.default, { language: "en", path: "/en/today", loaderData: late });
    expect(html).toContain("You can still do it.");
  });

  test("is given once, however often the form is sent", async () => {
    const { status, body } = await atAssign(toAll);
    expect([status, Object.keys(body.errors)]).toEqual([400, ["lesson"]]);
    expect(await assignments()).toHaveLength(1);
  });

  test("is read by whoever looks at it as pupils' results are, and that is written down", async () => {
    await atAssign();
    const entries = await school.db
      .selectFrom("audit_entries")
      .select(["actor_id", "subject_id"])
      .where("action", "=", "viewed-pupil-results")
      .execute();
    expect(entries).toEqual([{ actor_id: school.people.gulnara.accountId, subject_id: school.class7A.id }]);
  });

  test("comes to a pupil who joins the class, and leaves one who leaves it", async () => {
    const names = { username: "ermek", givenName: "Ермек", familyName: "Болатов" };
    Object.assign(school.people, { ermek: await addPupil(school.db, school.class7A, names) });
    expect(await dueFor("ermek" as Name)).toHaveLength(1);
    await moves("aigerim", await addClass(school.db, school.schoolId, { grade: 7, letter: "Б" }));
    expect(await dueFor("aigerim")).toEqual([]);
    expect((await atAssign()).body.given).toMatchObject([{ of: 2 }]);
  });
});

describe("a lesson given to those who missed it", () => {
  beforeEach(() => atAssign(toOnly("aigerim")));

  test("is on their page alone", async () => {
    expect(await dueFor("aigerim")).toHaveLength(1);
    expect(await dueFor("daniyar")).toEqual([]);
    expect((await atAssign()).body.given).toMatchObject([{ to: "Қасымова Айгерім", done: 0, of: 1 }]);
  });

  test("is kept without a reason: who, and nothing more", async () => {
    const { aigerim, gulnara } = school.people;
    const id = await givenId();
    expect(await school.db.selectFrom("assignment_pupils").selectAll().execute()).toEqual([
      { assignment_id: id, account_id: aigerim.accountId },
    ]);
    expect(await assignments()).toEqual([
      {
        id,
        class_id: school.class7A.id,
        course: "b",
        lesson: "b2",
        is_whole_class: 0,
        due_on: friday,
        given_by: gulnara.accountId,
        given_at: ten,
      },
    ]);
  });

  test("and to others by the same day is one assignment, sent twice or not", async () => {
    await atAssign(toOnly("daniyar"));
    await atAssign(toOnly("daniyar"));
    expect(await assignments()).toHaveLength(1);
    expect((await atAssign()).body.given).toMatchObject([{ of: 2 }]);
  });

  test("who have it from the class too, is to be done once, by the later day", async () => {
    await atAssign({ ...toAll, due: "2026-11-24" });
    expect(await dueFor("aigerim", "en")).toEqual(["b2 By Friday 27 November"]);
    expect(await dueFor("daniyar", "en")).toEqual(["b2 By tomorrow"]);
  });

  test("does not follow a pupil into another class, and breaks neither class's page", async () => {
    await moves("aigerim", await addClass(school.db, school.schoolId, { grade: 7, letter: "Б" }));
    expect(await dueFor("aigerim")).toEqual([]);
    const loaded = await atAssign();
    expect(loaded.body.given).toMatchObject([{ to: "", of: 0 }]);
    const html = renderPage(AssignPage, {
      language: "en",
      path: "/en/classes/x/assign",
      loaderData: loaded.body,
    });
    expect(html).toContain("Nobody in this class has it now.");
    expect((await atAssigned(await givenId())).status).toBe(200);
  });

  test("is open to no pupil of another class", async () => {
    for (const name of ["alua", "foreignPupil"] as const) {
      expect((await atAssign({ ...toOnly(), [box(name)]: "on" })).status).toBe(404);
    }
    expect(await school.db.selectFrom("assignment_pupils").selectAll().execute()).toHaveLength(1);
  });
});

describe("what was given", () => {
  beforeEach(() => atAssign(toAll));

  test("can get another day and other pupils", async () => {
    const id = await givenId();
    expect((await atAssigned(id, { ...toOnly("daniyar"), due: "2026-12-01" })).status).toBe(303);
    expect(await dueFor("aigerim")).toEqual([]);
    expect(await dueFor("daniyar", "en")).toEqual(["b2 By Tuesday 1 December"]);
    expect((await atAssigned(id, toAll)).status).toBe(303);
    expect(await dueFor("aigerim")).toHaveLength(1);
  });

  test("can be withdrawn; what was done of it stays", async () => {
    await does("aigerim");
    expect((await atAssigned(await givenId(), { withdraw: "yes" })).status).toBe(303);
    expect(await assignments()).toEqual([]);
    expect(await dueFor("daniyar")).toEqual([]);
    expect(await school.db.selectFrom("block_states").selectAll().execute()).not.toEqual([]);
  });

  test("can be withdrawn twice: a second press, or another tab, leads where the first did", async () => {
    const id = await givenId();
    const first = await atAssigned(id, { withdraw: "yes" });
    const second = await atAssigned(id, { withdraw: "yes" });
    expect([second.status, second.location]).toEqual([303, first.location]);
  });

  test("is not changed by a form that is wrong, which keeps what was typed", async () => {
    const id = await givenId();
    const { status, body } = await atAssigned(id, { due: "2026-11-22", to: "pupils" });
    expect([status, Object.keys(body.errors).toSorted()]).toEqual([400, ["due", "pupils"]]);
    const { body: loaded } = await atAssigned(id);
    const html = renderPage(AssignedPage, {
      language: "kk",
      path: "/kk/x",
      loaderData: loaded,
      actionData: body,
    });
    expect(html).toContain('value="2026-11-22"');
    expect(await assignments()).toMatchObject([{ due_on: friday, is_whole_class: 1 }]);
  });

  test("is reached from no other class, by nobody else", async () => {
    const id = await givenId();
    const { class3B, foreignClass } = school;
    for (const fields of [undefined, { withdraw: "yes" }]) {
      expect((await atAssigned(id, fields, { name: "oleg" })).status).toBe(404);
      expect((await atAssigned(id, fields, { name: "oleg", schoolClass: class3B })).status).toBe(404);
      const stranger = { name: "foreignTeacher", schoolClass: foreignClass } as const;
      expect((await atAssigned(id, fields, stranger)).status).toBe(404);
      expect((await atAssigned(id, fields, { name: "aigerim" })).status).toBe(404);
    }
    expect(await assignments()).toHaveLength(1);
  });

  test.each([
    { what: "leaves the catalogue", change: { lesson: "b77" }, says: "B77" },
    { what: "becomes a sensitive one", change: { lesson: "b1" }, says: "B1" },
    { what: "goes with its course", change: { course: "d" }, says: "B2" },
  ])("breaks nothing when the lesson $what", async ({ change, says }) => {
    await school.db.updateTable("assignments").set(change).execute();
    expect(await dueFor("aigerim")).toEqual([]);
    expect((await dayOf("gulnara")).staff.ofClasses.given).toEqual([]);
    const { body } = await atAssign();
    expect(body.given).toMatchObject([{ lesson: says, isThere: false }]);
    const html = renderPage(AssignPage, { language: "en", path: "/en/x", loaderData: body });
    expect(html).toContain("no longer there");
    expect((await atAssigned(await givenId(), { withdraw: "yes" })).status).toBe(303);
    expect(await assignments()).toEqual([]);
  });
});

describe("giving a lesson", () => {
  test("offers the lessons of the class's course, and no sensitive one", async () => {
    const { body } = await atAssign();
    expect(body.lessons.map(({ id }: { id: string }) => id)).toEqual(["b2"]);
    const other = await atAssign(undefined, { name: "oleg", schoolClass: school.class3B });
    expect(other.body.lessons).toEqual([]);
  });

  test.each([
    { what: "a sensitive lesson", lesson: "b1" },
    { what: "training", lesson: "t4" },
    { what: "a lesson that is none", lesson: "b99" },
    { what: "nothing", lesson: "" },
  ])("refuses $what", async ({ lesson }) => {
    const { status, body } = await atAssign({ ...toAll, lesson });
    expect([status, Object.keys(body.errors)]).toEqual([400, ["lesson"]]);
    expect(await assignments()).toEqual([]);
  });

  test("says of a sensitive lesson that it is taken together", async () => {
    const { body } = await atAssign({ ...toAll, lesson: "b1" }, { lang: "en" });
    expect(body.errors.lesson).toContain("together");
  });

  test.each(["", "2026-11-22", "2027-02-30", "2027-11-24", "tomorrow", "99999-01-01"])(
    "refuses the day “%s”",
    async (due) => {
      const { status, body } = await atAssign({ ...toAll, due });
      expect([status, Object.keys(body.errors)]).toEqual([400, ["due"]]);
      expect(await assignments()).toEqual([]);
    },
  );

  test("takes today, as it is where the school is", async () => {
    vi.setSystemTime(Date.parse("2026-11-23T23:30:00+05:00"));
    expect((await atAssign({ ...toAll, due: "2026-11-23" })).status).toBe(303);
  });

  test("names all that is wrong at once, beside the fields, and keeps what was ticked", async () => {
    const { status, body } = await atAssign({ to: "pupils", lesson: "b2", due: "" });
    expect([status, Object.keys(body.errors).toSorted()]).toEqual([400, ["due", "pupils"]]);
    const wrong = await atAssign({ ...toOnly("aigerim"), due: "" });
    const { body: loaded } = await atAssign();
    for (const language of languages) {
      const path = `/${language}/x`;
      const html = renderPage(AssignPage, { language, path, loaderData: loaded, actionData: wrong.body });
      expect(html).toMatch(new RegExp(`name="${box("aigerim")}"[^>]*checked`));
      expect(html).not.toMatch(new RegExp(`name="${box("daniyar")}"[^>]*checked`));
    }
  });

  test.each(["oleg", "foreignTeacher", "madina", "aigerim", "ruslan"] as const)(
    "is not there for %s in 7А",
    async (name) => {
      expect((await atAssign(undefined, { name })).status).toBe(404);
      expect((await atAssign(toAll, { name })).status).toBe(404);
      expect(await assignments()).toEqual([]);
    },
  );

  test("is there for the head, in every class of the school and in no other", async () => {
    expect((await atAssign(toAll, { name: "serik" })).status).toBe(303);
    expect((await atAssign(toAll, { name: "serik", schoolClass: school.foreignClass })).status).toBe(404);
  });

  test("can be begun with the lesson chosen and the names open", async () => {
    const computer = openComputer(school);
    await computer.seat("gulnara");
    const { id } = school.class7A;
    const visit = { params: { class: id }, within };
    const path = `/kk/classes/${id}/assign?lesson=b2&to=pupils`;
    expect((await computer.get(assignPage, path, visit)).body).toMatchObject({ lesson: "b2", to: "pupils" });
  });
});
