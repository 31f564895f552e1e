import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { grantRole } from "#app/accounts/change-role.server.ts";
import * as signedInLayout from "#app/accounts/signed-in-layout.tsx";
import * as staffLayout from "#app/accounts/staff-layout.tsx";
import * as classPage from "#app/learning/classes/class-page.tsx";
import { findLesson, listCourses } from "#app/learning/courses/catalogue.server.ts";
import { languages } from "#app/i18n/language.ts";
import { messagesFor } from "#app/messages/messages.server.ts";
import * as explainAction from "#app/learning/lessons/explain-answer-action.ts";
import * as coursePage from "#app/learning/lessons/course-page.tsx";
import LessonPage, * as lessonPage from "#app/learning/lessons/lesson-page.tsx";
import * as presentPage from "#app/learning/present/present-page.tsx";
import * as classPollPage from "#app/learning/polls/class-poll-page.tsx";
import { hardTopicWords } from "#app/learning/sensitive/words.server.ts";
import { openSteps } from "#app/learning/lessons/sent-steps.ts";
import TodayPage from "#app/today/today-page.tsx";
import { addClass, addPupil, makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { renderPage } from "#tests/support/render.tsx";
import type { Answer } from "#tests/support/request.ts";
import { eventOf, finishingEvents, lessonOf, sendProgress } from "../progress/send-progress.ts";
import { atHardLesson, confirmed, ten } from "./hard-lesson.ts";
import type { Name } from "./school-day.ts";

await vi.hoisted(async () => (await import("./sensitive-content.ts")).compileSensitiveContent());

const b1 = { params: { course: "b", lesson: "b1" } };
const address = "/kk/courses/b/b1";
const staff = ["gulnara", "madina", "aliya", "serik"] as const;
const outsiders = [undefined, "ruslan", "alua"] as const;
let school: TestSchool;
const { computerOf, look, completes, atOpening, opens, closes, dayOf } = atHardLesson(() => school);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: ten });
  school = await makeSchool();
});
afterEach(async () => {
  vi.useRealTimers();
  await school.db.destroy();
});

async function statuses(names: readonly (Name | undefined)[]): Promise<number[]> {
  return Promise.all(names.map(async (name) => (await look(name)).status));
}

async function post(name: Name | undefined): Promise<Answer> {
  return (await computerOf(name)).post(lessonPage, address, { block: "exit", done: "yes" }, b1);
}

/** The body is JSON, which a form can't send. */
async function explain(name: Name | undefined): Promise<number> {
  const { cookies } = await computerOf(name);
  const { RouterContextProvider } = await import("react-router");
  const { languageContext, officeContext, viewerContext } = await import("#app/request-context.ts");
  const context = new RouterContextProvider();
  context.set(officeContext, { db: school.db, serverKey: school.serverKey, dataFolder: "" });
  context.set(languageContext, "kk");
  context.set(viewerContext, name && (await signedIn(school.db, school.people[name])).viewer);
  expect(cookies.size).toBe(name ? 1 : 0);
  const body = JSON.stringify({ block: "exit", answer: { done: true } });
  const request = new Request(`http://senim.test${address}/explain`, { method: "POST", body });
  const asked = explainAction.action({ request, context, params: { lang: "kk", ...b1.params } } as never);
  return asked.then(
    ({ status }) => status,
    ({ init }: { init: { status: number } }) => init.status,
  );
}

async function onScreen(name: Name): Promise<Answer> {
  const visit = { ...b1, within: [signedInLayout, staffLayout] };
  return (await computerOf(name)).get(presentPage, `${address}/present`, visit);
}

async function pageOf(name: Name): Promise<string> {
  const { body } = await look(name);
  return renderPage(LessonPage, { language: "kk", path: address, loaderData: body });
}

async function listedTo(name: Name | undefined): Promise<string[]> {
  const visit = { params: { course: "b" } };
  const { body } = await (await computerOf(name)).get(coursePage, "/kk/courses/b", visit);
  return body.lessons.map(({ id }: { id: string }) => id);
}

const openings = () => school.db.selectFrom("lesson_openings").selectAll().execute();
const audited = async () =>
  (await school.db.selectFrom("audit_entries").selectAll().execute()).filter(({ action }) =>
    action.startsWith("sensitive"),
  );

describe("a sensitive lesson that is closed", () => {
  test.each(outsiders)("is not there for %s", async (name) => {
    expect(await statuses([name])).toEqual([404]);
    expect((await post(name)).status).toBe(404);
    expect(await explain(name)).toBe(404);
    expect(await listedTo(name)).toEqual(["b2"]);
  });

  test.each(languages)(
    "tells a pupil of its grades in %s whom to see, and nothing of what is in it",
    async (lang) => {
      const { status, body } = await look("aigerim", lang);
      expect(status).toBe(403);
      const html = renderPage(LessonPage, {
        language: lang,
        path: `/${lang}/courses/b/b1`,
        loaderData: body,
      });
      expect(html).toContain("Мәдина Әлиева");
      expect(html).toContain('href="tel:111"');
      const { title, goal, opening } = findLesson("b", "b1")!;
      const told = `${JSON.stringify(body)} ${html}`;
      for (const words of [title, goal, opening!]) expect(told).not.toContain(words[lang]);
      expect(html).not.toContain("data-step");
    },
  );

  test("takes no answer of that pupil, and explains none", async () => {
    expect((await post("aigerim")).status).toBe(404);
    expect(await explain("aigerim")).toBe(404);
  });

  test("sends a pupil of another school to nobody of this one", async () => {
    const { body } = await look("foreignPupil", "ru");
    expect(body.closed.psychologists).toEqual([]);
    expect(renderPage(LessonPage, { language: "ru", path: address, loaderData: body })).toContain(
      "классного руководителя",
    );
  });

  test.each(staff)("tells %s which modules come first, with the way there", async (name) => {
    const { status, body } = await look(name);
    expect([status, body.closed.why]).toEqual([403, "train-first"]);
    expect(body.closed.missing).toMatchObject([
      { code: "T4", address: "/kk/courses/staff/t4" },
      { code: "T5", address: "/kk/courses/staff/t5" },
    ]);
  });

  test("asks only for the module that is missing", async () => {
    await completes("gulnara", "t4");
    const { body } = await look("gulnara");
    expect(body.closed.missing.map(({ code }: { code: string }) => code)).toEqual(["T5"]);
    const html = renderPage(LessonPage, { language: "en", path: address, loaderData: body });
    expect(html).toContain('href="/kk/courses/staff/t5"');
  });

  test("counts no module that was only begun", async () => {
    const { viewer } = await signedIn(school.db, school.people.gulnara);
    const [first] = finishingEvents(lessonOf("staff", "t5"), 0);
    await completes("gulnara", "t4");
    await sendProgress(school.db, viewer, { events: [first] });
    expect(await statuses(["gulnara"])).toEqual([403]);
  });

  test.each(staff)("is read by %s once both modules are done, to prepare", async (name) => {
    await completes(name, "t4", "t5");
    expect(await statuses([name])).toEqual([200]);
    expect(await explain(name)).toBe(200);
  });

  test("shows who prepares it the way to open it for their classes", async () => {
    await completes("gulnara", "t4", "t5");
    const { body } = await look("gulnara");
    const to = `/kk/classes/${school.class7A.id}/open-lesson?lesson=b1`;
    const { id } = school.class7A;
    expect(body.sensitive.classes).toEqual([{ id, name: "7А сыныбы", address: to, isOpen: false }]);
  });

  test("may be prepared by who is trained, but is shown on no screen for a class", async () => {
    await completes("gulnara", "t4", "t5");
    expect((await look("gulnara")).status).toBe(200);
    const { status, location } = await onScreen("gulnara");
    expect([status, location]).toEqual([302, address]);
    expect(await pageOf("gulnara")).not.toContain(`href="${address}/present"`);
    await opens();
    expect((await onScreen("gulnara")).status).toBe(200);
    expect(await pageOf("gulnara")).toContain(`href="${address}/present"`);
  });

  test("is not read by its poll's address: what is asked is shown where the lesson is open", async () => {
    const computer = await computerOf("gulnara");
    const params = { class: school.class7A.id, ...b1.params, block: "poll" };
    const path = `/kk/classes/${school.class7A.id}/polls/b/b1/poll`;
    const visit = { params, within: [signedInLayout, staffLayout] };
    const { status, location, body } = await computer.get(classPollPage, path, visit);
    expect([status, location, body]).toEqual([302, address, undefined]);
    await opens();
    const opened = await computer.get(classPollPage, path, visit);
    expect([opened.status, opened.body.state]).toEqual([
      200,
      { step: "hands", because: "sensitive", pupils: 2 },
    ]);
  });

  test("is known to staff by its name", async () => {
    for (const name of staff) expect(await listedTo(name)).toEqual(["b1", "b2"]);
    expect(await listedTo("aigerim")).toEqual(["b2"]);
  });

  test("is not in a pupil's day, and no column in a class's matrix", async () => {
    const { pupil } = await dayOf("aigerim");
    expect(pupil.lessons.map(({ id }: { id: string }) => id)).toEqual(["b2"]);
    expect([pupil.next.id, pupil.inClass]).toEqual(["b2", []]);
    const { id } = school.class7A;
    const computer = await computerOf("gulnara");
    const { body } = await computer.get(classPage, `/kk/classes/${id}`, { params: { class: id } });
    expect(body.matrix.lessons.map((lesson: { id: string }) => lesson.id)).toEqual(["b2"]);
  });
});

describe("opening a sensitive lesson", () => {
  test("is refused to whoever lacks the training, who is told what is missing", async () => {
    const { body } = await atOpening("gulnara", school.class7A);
    expect(body.missing.map(({ code }: { code: string }) => code)).toEqual(["T4", "T5"]);
    expect((await atOpening("gulnara", school.class7A, confirmed)).status).toBe(400);
    await completes("gulnara", "t4");
    expect((await atOpening("gulnara", school.class7A, confirmed)).status).toBe(400);
    expect([await openings(), await audited()]).toEqual([[], []]);
  });

  test("shows the names of the school's psychologists", async () => {
    const { body } = await atOpening("gulnara", school.class7A);
    expect(body.psychologists).toBe("Әлиева Мәдина");
  });

  test.each(["reachable", "looked"] as const)("is refused without the point “%s”", async (point) => {
    await completes("gulnara", "t4", "t5");
    const { [point]: _left, ...fields } = confirmed;
    const { status, body } = await atOpening("gulnara", school.class7A, fields);
    expect([status, Object.keys(body.errors)]).toEqual([400, [point]]);
    expect(await openings()).toEqual([]);
  });

  test.each(["b2", "t4", "b99", ""])(
    "is refused for “%s”, which is no sensitive lesson of the class",
    async (lesson) => {
      await completes("gulnara", "t4", "t5");
      const { status, body } = await atOpening("gulnara", school.class7A, { ...confirmed, lesson });
      expect([status, Object.keys(body.errors)]).toEqual([400, ["lesson"]]);
      expect(await openings()).toEqual([]);
    },
  );

  test("by a button pressed twice is done once, and written down once", async () => {
    await opens();
    expect((await atOpening("gulnara", school.class7A, confirmed)).status).toBe(303);
    expect([(await openings()).length, (await audited()).length]).toEqual([1, 1]);
    expect((await dayOf("gulnara")).staff.ofClasses.open).toHaveLength(1);
  });

  test("is refused where the school has no psychologist", async () => {
    await completes("foreignTeacher", "t4", "t5");
    expect((await atOpening("foreignTeacher", school.foreignClass, confirmed)).status).toBe(400);
    expect(await openings()).toEqual([]);
  });

  test("of a class that is not one's own leads nowhere, for pupils too", async () => {
    await completes("gulnara", "t4", "t5");
    for (const schoolClass of [school.class3B, school.foreignClass]) {
      expect((await atOpening("gulnara", schoolClass)).status).toBe(404);
      expect((await atOpening("gulnara", schoolClass, confirmed)).status).toBe(404);
    }
    expect((await atOpening("aigerim", school.class7A, confirmed)).status).toBe(404);
    expect(await openings()).toEqual([]);
  });

  test("is written down: who, which lesson, for which class, when", async () => {
    await opens();
    const { gulnara } = school.people;
    const { class7A, schoolId } = school;
    expect(await openings()).toMatchObject([
      { class_id: class7A.id, course: "b", lesson: "b1", opened_by: gulnara.accountId, opened_at: ten },
    ]);
    expect(await audited()).toMatchObject([
      {
        action: "sensitive-lesson-opened",
        at: ten,
        school_id: schoolId,
        actor_id: gulnara.accountId,
        subject_id: class7A.id,
        detail: '{"lesson":"b1"}',
      },
    ]);
  });
});

describe("while class 7А has it open", () => {
  beforeEach(() => opens());

  test("the class reads it, and all staff of the school; nobody else does", async () => {
    expect(await statuses(["aigerim", "daniyar", "gulnara", "oleg", "madina", "serik"])).toEqual(
      Array.from({ length: 6 }, () => 200),
    );
    expect(await statuses(outsiders)).toEqual([404, 404, 404]);
    expect(await statuses(["foreignPupil", "foreignTeacher"])).toEqual([403, 403]);
  });

  test("another class of the same grade has it closed", async () => {
    const class7B = await addClass(school.db, school.schoolId, { grade: 7, letter: "Б" });
    const names = { username: "ermek", givenName: "Ермек", familyName: "Болатов" };
    const ermek = await addPupil(school.db, class7B, names);
    Object.assign(school.people, { ermek });
    expect(await statuses(["ermek" as Name])).toEqual([403]);
    expect(await explain("ermek" as Name)).toBe(404);
  });

  test("a pupil of the class gets neither notes nor right answers, and finds it first on today", async () => {
    const { body } = await look("aigerim");
    expect(openSteps(body.steps).every(({ notes }) => notes === null)).toBe(true);
    expect(JSON.stringify(body)).not.toMatch(/"(?:right|isRight|box)":/);
    expect(body.sensitive.classes).toEqual([]);
    const title = hardTopicWords("kk").neutralTitle;
    expect((await dayOf("aigerim")).pupil.inClass).toEqual([{ id: "b1", course: "b", title }]);
    expect((await dayOf("alua")).pupil.inClass).toEqual([]);
  });

  test("reads no lesson’s code on today, by which its topic could be looked up", async () => {
    const loaderData = await dayOf("aigerim");
    expect(loaderData.pupil.inClass).toHaveLength(1);
    const html = renderPage(TodayPage, { language: "kk", path: "/kk/today", loaderData });
    expect(html.replaceAll(/<[^>]*>/g, " ")).not.toMatch(/\b[ABC]\d+\b/);
  });

  test("no list names it to a pupil", async () => {
    expect(await listedTo("aigerim")).toEqual(["b2"]);
  });

  test("answers are explained and kept nowhere, and progress refuses them", async () => {
    for (const name of ["gulnara", "aigerim"] as const) {
      const { status, body } = await post(name);
      expect([status, body.block]).toEqual([200, "exit"]);
      expect(await explain(name)).toBe(200);
      const { viewer } = await signedIn(school.db, school.people[name]);
      const event = eventOf(findLesson("b", "b1")!, "exit", { done: true });
      expect((await sendProgress(school.db, viewer, { events: [event] })).status).toBe(403);
    }
    const kept = school.db.selectFrom("progress_events").select("lesson").where("lesson", "=", "b1");
    expect(await kept.execute()).toEqual([]);
  });

  test("the teacher's page says what is open, and their day reminds them", async () => {
    const { body } = await atOpening("gulnara", school.class7A);
    expect(body.lessons).toEqual([]);
    expect(body.open).toMatchObject([{ lesson: "b1", openedAt: "10:00" }]);
    expect((await dayOf("gulnara")).staff.ofClasses.open).toMatchObject([{ className: "7А" }]);
  });

  test("the head's day names it, with the class and who opened it; another head's does not", async () => {
    const { ofClasses } = (await dayOf("serik")).staff;
    expect(ofClasses).toMatchObject({
      isWholeSchool: true,
      given: [],
      open: [{ classId: school.class7A.id, className: "7А", openedBy: "Сейітова Гүлнара" }],
    });
    const zarina = school.people.foreignTeacher;
    await grantRole(school.db, { accountId: zarina.accountId, schoolId: zarina.schoolId, role: "head" }, ten);
    expect((await dayOf("foreignTeacher")).staff.ofClasses.open).toEqual([]);
    await closes("gulnara", school.class7A);
    expect((await dayOf("serik")).staff.ofClasses.open).toEqual([]);
  });

  test.each(languages)("the head reads in %s that it is open in the school", async (language) => {
    const body = await dayOf("serik", language);
    const html = renderPage(TodayPage, { language, path: `/${language}/today`, loaderData: body });
    const { openInSchool, openInSchoolText } = messagesFor(language).today;
    expect(html).toContain(openInSchool);
    const title = findLesson("b", "b1")!.title[language];
    expect(html).toContain(openInSchoolText(`B1. ${title}`, "7А", "Сейітова Гүлнара"));
  });

  test("its teacher closes it, and that is written down once", async () => {
    expect((await closes("gulnara", school.class7A)).status).toBe(303);
    expect((await closes("gulnara", school.class7A)).status).toBe(303);
    expect(await statuses(["aigerim", "oleg"])).toEqual([403, 403]);
    expect((await dayOf("aigerim")).pupil.inClass).toEqual([]);
    expect((await audited()).map(({ action }) => action)).toEqual([
      "sensitive-lesson-opened",
      "sensitive-lesson-closed",
    ]);
  });

  test("opened twice, it is closed by one closing", async () => {
    await atOpening("serik", school.class7A, confirmed);
    await completes("serik", "t4", "t5");
    await atOpening("serik", school.class7A, confirmed);
    await closes("gulnara", school.class7A);
    expect(await statuses(["aigerim"])).toEqual([403]);
  });

  test("nobody closes it from another class", async () => {
    expect((await closes("oleg", school.class7A)).status).toBe(404);
    expect((await closes("oleg", school.class3B)).status).toBe(404);
    expect(await statuses(["aigerim"])).toEqual([200]);
  });
});

describe("an opening outlives neither", () => {
  test("the day of the school: at midnight there it is closed", async () => {
    vi.setSystemTime(Date.parse("2026-11-23T23:15:00+05:00"));
    await opens();
    vi.setSystemTime(Date.parse("2026-11-23T23:59:59.999+05:00"));
    expect(await statuses(["aigerim"])).toEqual([200]);
    vi.setSystemTime(Date.parse("2026-11-24T00:00:00+05:00"));
    expect(await statuses(["aigerim", "oleg"])).toEqual([403, 403]);
    expect(await explain("aigerim")).toBe(404);
    expect((await dayOf("aigerim")).pupil.inClass).toEqual([]);
    expect((await atOpening("gulnara", school.class7A)).body.open).toEqual([]);
  });

  test("the day of a school that is in another zone", async () => {
    await school.db.updateTable("schools").set({ time_zone: "Europe/London" }).execute();
    vi.setSystemTime(Date.parse("2026-11-23T23:15:00Z"));
    await opens();
    vi.setSystemTime(Date.parse("2026-11-23T23:59:59Z"));
    expect(await statuses(["aigerim"])).toEqual([200]);
    vi.setSystemTime(Date.parse("2026-11-24T00:00:00Z"));
    expect(await statuses(["aigerim"])).toEqual([403]);
  });

  test("the pupil's place in the class", async () => {
    await opens();
    const { accountId } = school.people.aigerim;
    const class7B = await addClass(school.db, school.schoolId, { grade: 7, letter: "Б" });
    await school.db
      .updateTable("class_pupils")
      .set({ class_id: class7B.id })
      .where("account_id", "=", accountId)
      .execute();
    expect(await statuses(["aigerim", "daniyar"])).toEqual([403, 200]);
  });

  test("the teacher's place in the class", async () => {
    await opens();
    const { oleg } = school.people;
    await school.db
      .insertInto("class_teachers")
      .values({ class_id: school.class7A.id, account_id: oleg.accountId, is_class_teacher: 0 })
      .execute();
    expect(await statuses(["aigerim"])).toEqual([200]);
    await school.db
      .deleteFrom("class_teachers")
      .where("account_id", "=", school.people.gulnara.accountId)
      .execute();
    expect(await statuses(["aigerim"])).toEqual([403]);
  });

  test("the lesson's place in the catalogue", async () => {
    await opens();
    await school.db.updateTable("lesson_openings").set({ lesson: "b77" }).execute();
    expect((await dayOf("aigerim")).pupil.inClass).toEqual([]);
    expect((await dayOf("gulnara")).staff.ofClasses.open).toEqual([]);
    expect((await atOpening("gulnara", school.class7A)).body.open).toEqual([]);
  });
});

describe("the choice at its beginning", () => {
  /** The opening as it is sent to a pupil, in this language. */
  async function openingIn(language: (typeof languages)[number]): Promise<string> {
    const path = `/${language}/courses/b/b1`;
    const { body } = await look("aigerim", language);
    const html = renderPage(LessonPage, { language, path, loaderData: body });
    return html.match(/<section id="opening".*?<\/section>/s)?.[0] ?? "";
  }
  beforeEach(() => opens());

  test.each(languages)(
    "stands before the first step in %s: one sentence, four ways to be there",
    async (language) => {
      const html = await openingIn(language);
      expect(html).toContain(findLesson("b", "b1")!.opening![language]);
      expect(html.match(/type="radio"/g)).toHaveLength(4);
      expect(html).toContain("Мәдина Әлиева");
      expect(html).toContain('href="tel:111"');
    },
  );

  test("can be sent by nothing: no form, and no address but places on the page and phone numbers", async () => {
    const html = await openingIn("kk");
    expect(html).not.toMatch(/<form|<button|formaction|\son\w+=/);
    const addresses = [...html.matchAll(/href="([^"]+)"/g)].map(([, to]) => to);
    expect(addresses.filter((to) => to !== "#check-in" && !to?.startsWith("tel:"))).toEqual([]);
  });

  test("looks the same from outside, whether somebody takes part or only listens", async () => {
    const html = await openingIn("kk");
    const parts = [...html.matchAll(/data-choice="(takePart|listen)".*?href="([^"]+)"/gs)];
    expect(parts.map(([, , to]) => to)).toEqual(["#check-in", "#check-in"]);
  });

  test("is the page's beginning: no step is shown until somebody goes to one", async () => {
    const { body } = await look("aigerim");
    const html = renderPage(LessonPage, { language: "kk", path: address, loaderData: body });
    expect(html.match(/data-current="true"/g)).toHaveLength(1);
    expect(html).toMatch(/<section id="opening"[^>]*data-current="true"/);
  });

  test("is in no other lesson", async () => {
    const computer = await computerOf("aigerim");
    const b2 = { params: { course: "b", lesson: "b2" } };
    const { body } = await computer.get(lessonPage, "/kk/courses/b/b2", b2);
    expect(body.sensitive).toBeNull();
    expect(
      renderPage(LessonPage, { language: "kk", path: "/kk/courses/b/b2", loaderData: body }),
    ).not.toContain("way-to-be-here");
  });
});

test("the lessons of this file are what it takes them for", () => {
  const all = listCourses().flatMap(({ lessons }) => lessons.map(({ id, sensitive }) => [id, sensitive]));
  expect(Object.fromEntries(all)).toEqual({ b1: true, b2: false, t4: false, t5: false });
});
