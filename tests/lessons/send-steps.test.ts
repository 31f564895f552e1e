import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listCourses, openLesson } from "#app/courses/catalogue.server.ts";
import type { Lesson } from "#app/courses/lesson.ts";
import { languages } from "#app/i18n/language.ts";
import { listStepsFiles, sendSteps } from "#app/lessons/send-steps.server.ts";
import { openSteps } from "#app/lessons/sent-steps.ts";
import { showLesson } from "#app/lessons/show-lesson.server.ts";
import { ask, startServer, type RunningServer } from "#tests/support/server.ts";

const lessons = listCourses().flatMap((course) => [...course.lessons, ...course.boosters]);
const isPublic = ({ course, sensitive }: Lesson) => course !== "staff" && !sensitive;
const files = listStepsFiles();

const documentsOf = (some: Lesson[]) =>
  some.flatMap((lesson) => languages.map((language) => openLesson(lesson, language)));

describe("the files of steps", () => {
  test("are of what everybody may read, in each language, and of nothing else", () => {
    const opened = files.map(({ text }) => JSON.parse(text));
    expect(opened).toEqual(
      documentsOf(lessons.filter(isPublic)).map((document) => showLesson(document, "learner")),
    );
  });

  test("have no word of training or of a lesson on a hard topic", () => {
    const closed = documentsOf(lessons.filter((lesson) => !isPublic(lesson)));
    expect(closed.length).toBeGreaterThan(0);
    const everything = files.map(({ text }) => text).join("\n");
    const prose = closed.flatMap(({ steps }) => steps.flatMap(({ parts }) => parts));
    const texts = prose.flatMap((part) => (part.kind === "prose" ? [JSON.stringify(part.html)] : []));
    expect(texts.filter((text) => everything.includes(text))).toEqual([]);
  });
});

describe("a page is sent", () => {
  const [document] = documentsOf(lessons.filter(isPublic));
  const [hard] = documentsOf(lessons.filter(({ sensitive }) => sensitive));

  test.each([
    ["to a learner, of what everybody may read, an address", showLesson(document!, "learner"), /^\/assets\//],
    ["to staff, whose notes are nobody else's, the steps themselves", showLesson(document!, "staff"), /^\[/],
    ["of a lesson on a hard topic, the steps themselves", showLesson(hard!, "learner"), /^\[/],
  ])("%s", (_, steps, shape) => {
    const sent = sendSteps(steps);
    expect(sent).toMatch(shape);
    expect(openSteps(sent)).toBe(steps);
    expect(sendSteps(steps)).toBe(sent);
  });
});

describe("a server", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  test("has each of them, compressed, to be kept for ever", async () => {
    for (const { address, text } of files) {
      const plain = await ask(server, address);
      expect(plain.body).toBe(text);
      expect(plain.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
      expect(plain.headers["content-type"]).toBe("application/json");
      const packed = await ask(server, address, { headers: { "accept-encoding": "br" } });
      expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
    }
  });

  test("names it in the page and in its head, where a browser asks for it beside the scripts", async () => {
    const { body } = await ask(server, "/kk/courses/b/b7");
    const [preload] = body.match(/<link rel="preload"[^>]*as="fetch"[^>]*>/) ?? [];
    const address = /href="([^"]+)"/.exec(preload ?? "")?.[1];
    expect(files.map((file) => file.address)).toContain(address);
    expect(preload).toContain('crossorigin=""');
    expect(body.split("</head>")[0]).toContain(preload);
  });

  test("has no other at such an address", async () => {
    expect((await ask(server, "/assets/steps/0123456789abcdef.json")).status).toBe(404);
  });
});
