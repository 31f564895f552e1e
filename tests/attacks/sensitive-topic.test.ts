import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openLessonFor } from "#app/learning/sensitive/open-lesson.server.ts";
import { listCourses } from "#app/learning/courses/catalogue.server.ts";
import { languages } from "#app/i18n/language.ts";
import { hardTopicWords } from "#app/learning/sensitive/words.server.ts";
import { signedIn } from "#tests/support/people.ts";
import { ask } from "#tests/support/server.ts";
import { addGivenLesson } from "./given-lesson.ts";
import { serveSchool, type Name, type ServedSchool } from "./served-school.ts";
import { addWaves } from "./survey-waves.ts";
import { rows } from "./who-may-what.ts";

const lessons = listCourses()
  .flatMap((course) => [...course.lessons, ...course.boosters])
  .filter(({ course, sensitive }) => course === "b" && sensitive);
/** What tells the topic: names, goals and opening sentences of all of them, in all languages. */
const topics = lessons.flatMap(({ title, goal, opening }) =>
  [title, goal, opening].flatMap((words) => (words ? languages.map((language) => words[language]) : [])),
);
const own = lessons.map(({ course, id }) => `/courses/${course}/${id}`);

let school: ServedSchool;

beforeAll(async () => {
  school = await serveSchool({
    prepare: async (made) => {
      await addWaves(made);
      await addGivenLesson(made);
    },
  });
});
afterAll(() => school.close());

async function open(): Promise<void> {
  const { viewer } = await signedIn(school.db, school.people.gulnara);
  for (const lesson of lessons)
    await openLessonFor(school.db, { viewer, schoolClass: school.class7A, lesson });
}

/** Every page of the site map in every language, as the document and as the data of a click. */
function addresses(): string[] {
  const pages = rows.filter(({ isPage }) => isPage !== false).map(({ address }) => address(school));
  const every = [...new Set([...pages, ...own.map((path) => `/kk${path}`)])];
  return every.flatMap((path) =>
    languages.flatMap((language) => {
      const there = path.replace(/^\/(?:kk|ru|en)(?=\/|$)/, `/${language}`);
      return [there, `${there}.data`];
    }),
  );
}

/** Where the topic is read; of an open lesson, what stands outside the lesson itself. */
async function whereTold(name: Name): Promise<{ told: string[]; seen: number }> {
  const cookie = await school.cookieOf(name);
  const told: string[] = [];
  let seen = 0;
  for (const path of addresses()) {
    const { status, body } = await ask(school.server, path, { headers: { cookie } });
    if (status === 200) seen += 1;
    const isInside = status === 200 && own.some((one) => path.replace(/\.data$/, "").endsWith(one));
    const page = isInside ? outside(body) : body;
    if (topics.some((words) => page.includes(words))) told.push(path);
  }
  return { told, seen };
}

/** Everything before the lesson, the title of tab and history among it; nothing of the data of a click. */
function outside(body: string): string {
  const at = body.indexOf("<main");
  return at < 0 ? "" : body.slice(0, at);
}

describe("what a lesson on a hard topic is about", () => {
  test("is told to a pupil by no page while it is closed", async () => {
    expect(topics.length).toBeGreaterThanOrEqual(27);
    const { told, seen } = await whereTold("aigerim");
    expect(told).toEqual([]);
    expect(seen).toBeGreaterThan(50);
  });

  test("is told to the pupil whose class has it open by no page but the lesson", async () => {
    await open();
    expect((await whereTold("aigerim")).told).toEqual([]);
    expect((await whereTold("alua")).told).toEqual([]);
  });

  test("would be found: the same search finds it on pages of the class's teacher", async () => {
    const { told } = await whereTold("gulnara");
    expect(told).toContain("/ru/today");
    expect(told).toContain(`/kk/classes/${school.class7A.id}.data`);
  });

  test.each(languages)("is not in the title of the tab in %s, inside the lesson either", async (language) => {
    const cookie = await school.cookieOf("aigerim");
    for (const path of own) {
      const { status, body } = await ask(school.server, `/${language}${path}`, { headers: { cookie } });
      const title = `<title>${hardTopicWords(language).neutralTitle} · Senim</title>`;
      expect([status, body.includes(title)]).toEqual([200, true]);
    }
  });
});
