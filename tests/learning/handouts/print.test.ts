import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as signedInLayout from "#app/accounts/signed-in-layout.tsx";
import * as staffLayout from "#app/accounts/staff-layout.tsx";
import type { Block } from "#app/activities/block.ts";
import { listCourses, openLesson } from "#app/learning/courses/catalogue.server.ts";
import { blocksOf, type Lesson } from "#app/learning/courses/lesson.ts";
import { textOf } from "#app/learning/writing/text-of.ts";
import { languages, type Language } from "#app/i18n/language.ts";
import { messagesFor } from "#app/messages/messages.server.ts";
import PrintPage, * as printPage from "#app/learning/handouts/print-page.tsx";
import { paperWords } from "#app/activities/parts/words.server.ts";
import { makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { renderPage } from "#tests/support/render.tsx";
import { finishingEvents, lessonOf, sendProgress } from "../progress/send-progress.ts";
import { openComputer, type Name } from "../lessons/school-day.ts";

const lessons = listCourses().flatMap((course) => [...course.lessons, ...course.boosters]);
const every = lessons.flatMap((lesson) => languages.map((language) => ({ lesson, language, id: lesson.id })));
const sensitive = every.filter(({ lesson }) => lesson.sensitive);
const b7 = lessonOf("b", "b7");

let school: TestSchool;

beforeAll(async () => {
  school = await makeSchool();
  // Printing changes nothing that she has learned, and a learner hands in only so much a minute.
  await learnToLead("gulnara");
});
afterAll(() => school.db.destroy());

/** The two modules that a sensitive lesson asks of whoever leads it. */
async function learnToLead(name: Name): Promise<void> {
  const { viewer } = await signedIn(school.db, school.people[name]);
  const events = ["t4", "t5"].flatMap((id) => finishingEvents(lessonOf("staff", id)));
  expect((await sendProgress(school.db, viewer, { events })).status).toBe(200);
}

async function look(lesson: Lesson, language: Language, query = "", name: Name = "gulnara") {
  const computer = openComputer(school);
  await computer.seat(name);
  const path = `/${language}/courses/${lesson.course}/${lesson.id}/print${query}`;
  const params = { course: lesson.course, lesson: lesson.id };
  const { status, location, body } = await computer.get(printPage, path, {
    params,
    within: [signedInLayout, staffLayout],
  });
  const page = status === 200 ? renderPage(PrintPage, { language, path, loaderData: body }) : "";
  return { status, location, body, page };
}

/** Each sheet by its kind; where there are several of one kind, one after the other. */
async function sheetsOf(lesson: Lesson, language: Language, part: string): Promise<Record<string, string>> {
  const { page } = await look(lesson, language, `?part=${part}`);
  const sheets: Record<string, string> = {};
  for (const html of page.split(/(?=<section class="sheet[^"]*" data-sheet=)/).slice(1)) {
    const [, kind = ""] = /data-sheet="([^"]*)"/.exec(html) ?? [];
    if (kind) sheets[kind] = (sheets[kind] ?? "") + html;
  }
  return sheets;
}

/** As React writes it into HTML. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#x27;");
}

function missing(wanted: readonly string[], html: string): string[] {
  return wanted.filter((text) => !html.includes(escaped(text)));
}

describe("the plan", () => {
  test.each(every)(
    "of $id in $language says what, for whom, how long, with what, and from where",
    async ({ lesson, language }) => {
      const { plan = "" } = await sheetsOf(lesson, language, "plan");
      const text = paperWords(language);
      const wanted = [
        lesson.code,
        lesson.title[language],
        lesson.goal[language],
        messagesFor(language).lessons.bands[lesson.course]!,
        `${lesson.minutes} ${text.plan.minutesShort}`,
        ...lesson.materials[language],
        ...lesson.skills.map((skill) => text.skills[skill]!),
        ...lesson.forms.map((form) => text.forms[form]!),
        ...lesson.sources.flatMap(({ name, url }) => [name, url]),
        ...(lesson.course === "staff" ? text.plan.groundForStaff : text.plan.groundForPupils),
        ...(lesson.opening ? [lesson.opening[language]] : []),
      ];
      expect(missing(wanted, plan)).toEqual([]);
      const rows = openLesson(lesson, language).steps.map(
        ({ minutes, title }) => `<td class="plan-minutes">${minutes}</td><td><p><b>${escaped(title)}</b></p>`,
      );
      expect(rows.filter((row) => !plan.includes(row))).toEqual([]);
    },
  );

  test.each(every)(
    "of $id in $language says what to do if a child tells something",
    async ({ lesson, language }) => {
      const { plan = "" } = await sheetsOf(lesson, language, "plan");
      const isForStaff = lesson.course === "staff";
      const { tells, colleague } = paperWords(language);
      const wanted = isForStaff
        ? [colleague.title, colleague.stopText]
        : [tells.title, tells.inClassText, tells.aloneText, tells.write];
      expect(missing([...wanted, "Мәдина Әлиева", "Серік Жұмабаев", "111", "112", "102"], plan)).toEqual([]);
      expect(plan).not.toContain("Исаева");
    },
  );

  test("leaves a line for the name where the school's data name nobody", async () => {
    const { plan = "" } = await sheetsOf(b7, "ru", "plan");
    expect(plan).not.toContain("to-write");
    await school.db.deleteFrom("memberships").where("role", "=", "psychologist").execute();
    const { plan: nameless = "" } = await sheetsOf(b7, "ru", "plan");
    expect(nameless.split('class="to-write"')).toHaveLength(2);
    expect(nameless).toContain("Серік Жұмабаев");
    const { accountId, schoolId } = school.people.madina;
    await school.db
      .insertInto("memberships")
      .values({ account_id: accountId, school_id: schoolId, role: "psychologist", created_at: 0 })
      .execute();
  });

  test("is what an address without a part, or with one that there is not, leads to", async () => {
    for (const query of ["", "?part=", "?part=everything"]) {
      expect((await look(b7, "kk", query)).body.part).toBe("plan");
    }
  });

  test("brings no notes and no answers along", async () => {
    const { body } = await look(b7, "en");
    expect(body.steps).toEqual([]);
  });
});

test.each(every)("the notes of $id in $language are there in full", async ({ lesson, language }) => {
  const { notes = "" } = await sheetsOf(lesson, language, "notes");
  const steps = openLesson(lesson, language).steps;
  expect(steps.filter((step) => !notes.includes(step.notes)).map(({ id }) => id)).toEqual([]);
});

describe("the handouts", () => {
  test.each(every)(
    "of $id in $language hold each activity that paper has a form for",
    async ({ lesson, language }) => {
      const { home: _, answers: __, ...sheets } = await sheetsOf(lesson, language, "handouts");
      const withheld = lesson.sensitive ? ["exit", "plan", "note"] : [];
      const blocks = blocksOf(openLesson(lesson, language)).filter(
        ({ kind }) => !["feelings", "poll", ...withheld].includes(kind),
      );
      expect(Object.keys(sheets).toSorted()).toEqual(
        [...new Set<string>(blocks.map(({ kind }) => kind))].toSorted(),
      );
      expect(blocks.flatMap((block) => missing(shortTexts(block), sheets[block.kind] ?? ""))).toEqual([]);
    },
  );

  test.each(every)(
    "of $id in $language have answers and explanations on the teacher's sheet alone",
    async ({ lesson, language }) => {
      const { answers = "", ...others } = await sheetsOf(lesson, language, "handouts");
      const forPupils = Object.values(others).join("\n");
      const kept = blocksOf(openLesson(lesson, language)).flatMap(explanations);
      expect(kept.filter((html) => !answers.includes(html))).toEqual([]);
      expect(kept.filter((html) => forPupils.includes(html))).toEqual([]);
      expect(forPupils).not.toContain(messagesFor(language).blocks.rightAnswer);
    },
  );

  test.each(every)(
    "of $id in $language put pairs and orders in another order than the right one",
    async ({ lesson, language }) => {
      const sheets = await sheetsOf(lesson, language, "handouts");
      const told = blocksOf(openLesson(lesson, language)).filter((block) => {
        const places = inRightOrder(block).map((text) => sheets[block.kind]!.indexOf(`>${escaped(text)}<`));
        return places.length > 0 && (places.includes(-1) || isRising(places));
      });
      expect(told.map(({ id }) => id)).toEqual([]);
    },
  );

  test("say on every card of a role that one may pass", async () => {
    const { roleplay = "" } = await sheetsOf(b7, "en", "handouts");
    const cards = blocksOf(openLesson(b7, "en")).flatMap((block) =>
      block.kind === "roleplay" ? block.roles : [],
    );
    expect(roleplay.split(escaped(messagesFor("en").blocks.mayPass))).toHaveLength(cards.length + 1);
  });

  test("name the school's helpers and 111 on the slip that stays with the pupil", async () => {
    const { exit = "" } = await sheetsOf(b7, "kk", "handouts");
    expect(missing(["Мәдина Әлиева", "Әлия Нұрланова", "111"], exit)).toEqual([]);
  });
});

describe("what a pupil takes home", () => {
  const withHome = every.filter(({ lesson, language }) =>
    openLesson(lesson, language).steps.some(({ id }) => id === "home-link"),
  );

  test.each(withHome)("from $id in $language is the task, twice on a sheet", async ({ lesson, language }) => {
    const { home = "" } = await sheetsOf(lesson, language, "handouts");
    const step = openLesson(lesson, language).steps.find(({ id }) => id === "home-link")!;
    const tasks = step.parts.flatMap((part) => (part.kind === "prose" ? [part.html] : []));
    expect(tasks.map((html) => home.split(html).length - 1)).toEqual(tasks.map(() => 2));
  });

  test.each(sensitive)(
    "from the sensitive $id in $language does not tell what the lesson was about",
    async ({ lesson, language }) => {
      const { home, exit } = await sheetsOf(lesson, language, "handouts");
      expect(exit).toBeUndefined();
      if (home === undefined) return;
      const told = textOf(home).toLowerCase();
      const topic = [lesson.title[language], lesson.code, lesson.opening![language], lesson.goal[language]];
      const names = Object.values(paperWords(language).forms);
      const words =
        /насил|бь[её]т|ударил|обижа|зорлық|ұр(?:ады|ып|са)|қорла|violen|\bhit|hurt|abuse|neglect/u;
      expect([...topic, ...names].filter((text) => told.includes(text.toLowerCase()))).toEqual([]);
      expect(told).not.toMatch(words);
    },
  );

  test.each(sensitive)(
    "is all that leaves the room of the sensitive $id in $language",
    async ({ lesson, language }) => {
      const { home: _, answers: __, ...others } = await sheetsOf(lesson, language, "handouts");
      const { collect } = paperWords(language).handouts;
      expect(Object.keys(others).filter((kind) => !others[kind]!.includes(escaped(collect)))).toEqual([]);
    },
  );

  test.each(sensitive)(
    "bears no topic in the title that a browser may print on each sheet of $id in $language",
    async ({ lesson, language }) => {
      const { page } = await look(lesson, language, "?part=handouts");
      const [, title = ""] = /<title>(.*?)<\/title>/.exec(page) ?? [];
      expect(title).toContain(lesson.code);
      expect(title).not.toContain(escaped(lesson.title[language]));
    },
  );
});

test.each(every)(
  "the whole of $id in $language stands on paper, every activity of it",
  async ({ lesson, language }) => {
    const { lesson: whole = "" } = await sheetsOf(lesson, language, "lesson");
    const document = openLesson(lesson, language);
    expect(document.steps.map(({ id }) => id).filter((id) => !whole.includes(`data-step="${id}"`))).toEqual(
      [],
    );
    for (const { id } of blocksOf(document)) {
      const [, inside = ""] = new RegExp(`data-block="${id}"[^>]*>(.{40})`, "s").exec(whole) ?? [];
      expect(inside, id).not.toBe("");
    }
  },
);

describe("without JavaScript", () => {
  test("the parts are plain links, and nothing on the page needs to be pressed", async () => {
    const { page } = await look(b7, "en");
    for (const part of ["plan", "notes", "handouts", "lesson"])
      expect(page).toContain(`href="/en/courses/b/b7/print?part=${part}"`);
    expect(page).toContain(paperWords("en").howToPrint);
    expect(page).not.toMatch(/<(?:button|form|input|select|textarea)\b/);
  });

  test("there is one page of the kind print, and the site's own words on it are not printed", async () => {
    const { page } = await look(b7, "en");
    expect(page.split('data-page="print"')).toHaveLength(2);
    expect(page).toMatch(/<header class="page-title no-print">/);
  });
});

describe("a sensitive lesson", () => {
  const b13 = lessonOf("b", "b13");

  test("is printed by whoever has learned to lead it, with its opening and the four choices", async () => {
    const { plan = "" } = await sheetsOf(b13, "kk", "plan");
    expect(missing([b13.opening!.kk, "Сабаққа қатысамын", "Тек тыңдап отырамын"], plan)).toEqual([]);
  });

  test("leads others of the staff to its page, which says what is missing", async () => {
    const { status, location } = await look(b13, "kk", "", "oleg");
    expect([status, location]).toEqual([302, "/kk/courses/b/b13"]);
  });
});

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((one, index) => index === 0 || one > numbers[index - 1]!);
}

/** What stands on an activity's cards and lines. */
function shortTexts(block: Block): string[] {
  if (block.kind === "roleplay") return block.roles.map(({ role }) => role);
  if (block.kind === "sort")
    return [...block.items.map(({ says }) => says), ...block.boxes.map(({ title }) => title)];
  if (block.kind === "match") return block.pairs.flatMap(({ item, fits }) => [item, fits]);
  if (block.kind === "order") return block.places.map(({ says }) => says);
  if (block.kind === "quiz")
    return block.questions.flatMap(({ asks, options }) => [asks, ...options.map(({ says }) => says)]);
  if (block.kind === "scenario") return block.scenes.map(({ title }) => title);
  if (block.kind === "cases") return block.stories.map(({ title }) => title);
  if (block.kind === "cards") return block.flips.map(({ front }) => front);
  if (block.kind === "plan")
    return block.parts.flatMap(({ asks, ideas }) => [asks, ...ideas.map(({ says }) => says)]);
  if (block.kind === "exit") return [block.asks, ...block.options.map(({ says }) => says)];
  return block.kind === "note" ? [block.asks] : [];
}

/** What a pupil learns only after answering. */
function explanations(block: Block): string[] {
  if (block.kind === "sort") return block.items.map(({ html }) => html);
  if (block.kind === "match") return block.pairs.map(({ html }) => html);
  if (block.kind === "order") return block.places.map(({ html }) => html);
  if (block.kind === "quiz") return block.questions.flatMap(({ options }) => options.map(({ html }) => html));
  if (block.kind === "scenario")
    return block.scenes.flatMap(({ choices }) => choices.map(({ html }) => html));
  return block.kind === "cases" ? block.stories.map(({ help }) => help) : [];
}

function inRightOrder(block: Block): string[] {
  if (block.kind === "order") return block.places.map(({ says }) => says);
  return block.kind === "match" ? block.pairs.map(({ fits }) => fits) : [];
}
