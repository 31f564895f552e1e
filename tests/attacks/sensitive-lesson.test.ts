import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeLessonFor, openLessonFor } from "#app/learning/sensitive/open-lesson.server.ts";
import { listCourses, openLesson } from "#app/learning/courses/catalogue.server.ts";
import type { Lesson } from "#app/learning/courses/lesson.ts";
import { signedIn } from "#tests/support/people.ts";
import { ask, type Answer } from "#tests/support/server.ts";
import { eventOf } from "../learning/progress/send-progress.ts";
import { postForm, postJson, serveSchool, type ServedSchool } from "./served-school.ts";
import { everybody, type Who } from "./who-may-what.ts";

const lesson = listCourses()
  .flatMap(({ lessons }) => lessons)
  .find(({ course, sensitive }) => course === "b" && sensitive) as Lesson;
const address = `/kk/courses/b/${lesson.id}`;
/** What only somebody who reads the lesson can have been sent. */
const content = openLesson(lesson, "kk").steps[1]?.title ?? "";
const readers: Who[] = ["aigerim", "gulnara", "oleg", "madina", "aliya", "serik"];

let school: ServedSchool;

beforeAll(async () => {
  school = await serveSchool();
});
afterAll(() => school.close());

async function cookie(who: Who): Promise<Record<string, string>> {
  return who === "nobody" ? {} : { cookie: await school.cookieOf(who) };
}

/** Who of everybody gets this answer. */
async function whoGets(
  isIt: (answer: Answer) => boolean,
  visit: (headers: Record<string, string>) => Promise<Answer>,
): Promise<Who[]> {
  const found: Who[] = [];
  for (const who of everybody) if (isIt(await visit(await cookie(who)))) found.push(who);
  return found;
}

const hasContent = ({ body }: Answer) => body.includes(content);
const isOk = ({ status }: Answer) => status === 200;
const look = (path: string) => (headers: Record<string, string>) => ask(school.server, path, { headers });
const exit = { block: "exit", answer: { done: true } };

async function whoReads() {
  return {
    page: await whoGets(hasContent, look(address)),
    data: await whoGets(hasContent, look(`${address}.data`)),
    posted: await whoGets(isOk, (headers) =>
      postForm(school.server, address, { block: "exit", done: "yes" }, headers),
    ),
    explained: await whoGets(isOk, (headers) => postJson(school.server, `${address}/explain`, exit, headers)),
  };
}

async function deed() {
  const { viewer } = await signedIn(school.db, school.people.gulnara);
  return { viewer, schoolClass: school.class7A, lesson };
}

describe("a sensitive lesson, asked for by everybody in every way", () => {
  const nobody = { page: [], data: [], posted: [], explained: [] };

  test("is read by nobody before it is opened", async () => {
    expect(content).not.toBe("");
    expect(await whoReads()).toEqual(nobody);
  });

  test("opened for 7А, is read by 7А and the school's staff; closed again, by nobody", async () => {
    await openLessonFor(school.db, await deed());
    expect(await whoReads()).toEqual({ page: readers, data: readers, posted: readers, explained: readers });
    await closeLessonFor(school.db, await deed());
    expect(await whoReads()).toEqual(nobody);
  });

  test("has its answers refused by progress, open or closed", async () => {
    const events = { events: [eventOf(lesson, "exit", { done: true })] };
    const isTaken = ({ status }: Answer) => status !== 403 && status !== 401;
    const send = (headers: Record<string, string>) => postJson(school.server, "/progress", events, headers);
    expect(await whoGets(isTaken, send)).toEqual([]);
    await openLessonFor(school.db, await deed());
    expect(await whoGets(isTaken, send)).toEqual([]);
    await closeLessonFor(school.db, await deed());
    expect(await school.db.selectFrom("progress_events").select("lesson").execute()).toEqual([]);
  });

  test("is not kept by the browser: nothing of it is there to go back to", async () => {
    await openLessonFor(school.db, await deed());
    const answer = await look(address)(await cookie("aigerim"));
    expect(answer.headers["cache-control"]).toBe("no-store");
    await closeLessonFor(school.db, await deed());
  });

  test("leaves no trace in the log of how somebody was there, nor which lesson it was", async () => {
    await openLessonFor(school.db, await deed());
    const before = school.server.log().length;
    await look(address)(await cookie("aigerim"));
    const lines = school.server.log().slice(before);
    expect(lines.map(({ path, status }) => [path, status])).toEqual([["/kk/courses/:/:", 200]]);
    const written = JSON.stringify(lines);
    for (const word of ["takePart", "listen", "other", "talk", lesson.id, "opening"]) {
      expect(written).not.toContain(word);
    }
    await closeLessonFor(school.db, await deed());
  });
});
