import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { maskFor } from "#app/activities/parts/mask.server.ts";
import { listCourses, openLesson } from "#app/learning/courses/catalogue.server.ts";
import type { Lesson } from "#app/learning/courses/lesson.ts";
import { languages, type Language } from "#app/i18n/language.ts";
import { findStepsFile, sendSteps } from "#app/learning/lessons/send-steps.server.ts";
import { openSteps } from "#app/learning/lessons/sent-steps.ts";
import { showLesson, type Reader } from "#app/learning/lessons/show-lesson.server.ts";
import { ask, startServer, type RunningServer } from "#tests/support/server.ts";
import { someKey } from "../../activities/masked.ts";

const lessons = listCourses().flatMap((course) => [...course.lessons, ...course.boosters]);
const isPublic = ({ course, sensitive }: Lesson) => course !== "staff" && !sensitive;
const anotherKey = new Uint8Array(32);

/** What the page of this lesson is sent of its steps. */
function sentTo(reader: Reader, lesson: Lesson, language: Language, key = someKey): string {
  return sendSteps(lesson, openLesson(lesson, language), reader, maskFor(key, lesson.id));
}

const everywhere = (some: Lesson[]) =>
  some.flatMap((lesson) => languages.map((language) => ({ lesson, language })));

describe("a lesson that everybody may read", () => {
  test.each(everywhere(lessons.filter(isPublic)))(
    "$lesson.id in $language is a file, the same for whoever asks for it",
    ({ lesson, language }) => {
      const address = sentTo("learner", lesson, language);
      const shown = showLesson(openLesson(lesson, language), "learner", maskFor(someKey, lesson.id));
      expect(openSteps(address)).toBe(shown);
      expect(sentTo("learner", lesson, language)).toBe(address);
      const file = findStepsFile(address, someKey);
      expect([file?.address, JSON.parse(file?.text ?? "")]).toEqual([address, shown]);
    },
  );

  test("is sent to staff, whose notes are nobody else's, as it is", () => {
    expect(sentTo("staff", lessons.find(isPublic)!, "kk")).toMatch(/^\[/);
  });
});

test.each(everywhere(lessons.filter((lesson) => !isPublic(lesson))))(
  "$lesson.id in $language, training or a hard topic, is no file",
  ({ lesson, language }) => {
    expect(sentTo("learner", lesson, language)).toMatch(/^\[/);
    const address = `/assets/steps/${lesson.course}/${lesson.id}/${language}-0123456789abcdef.json`;
    expect(findStepsFile(address, someKey)).toBeUndefined();
  },
);

describe("there is no file", () => {
  const lesson = lessons.find(isPublic);
  const address = sentTo("learner", lesson!, "ru");

  test.each([
    ["of another build", address.replace(/-[\w-]{16}\.json$/, "-0123456789abcdef.json")],
    ["of another language under this one's name", address.replace("/ru-", "/kk-")],
    ["of a language that is none", address.replace("/ru-", "/de-")],
    ["of a lesson that is none", address.replace(`/${lesson!.id}/`, "/z9/")],
    ["of no lesson", "/assets/steps/0123456789abcdef.json"],
  ])("%s", (_, asked) => {
    expect(findStepsFile(asked, someKey)).toBeUndefined();
  });

  test("of the names of another school, where the lesson has some", () => {
    const named = lessons.filter(isPublic).filter((one) => {
      return sentTo("learner", one, "kk") !== sentTo("learner", one, "kk", anotherKey);
    });
    expect(named.length).toBeGreaterThan(3);
    for (const one of named) {
      expect(findStepsFile(sentTo("learner", one, "kk", anotherKey), someKey)).toBeUndefined();
    }
  });
});

describe("a server of two processes", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ env: { WEB_CONCURRENCY: "2" } });
  });
  afterAll(() => server.stop());

  test("has each, whichever process is asked, compressed, to be kept for ever", async () => {
    const key = readFileSync(path.join(server.dataFolder, "secret.key"));
    for (const lesson of lessons.filter(isPublic)) {
      const address = sentTo("learner", lesson, "ru", key);
      const text = findStepsFile(address, key)?.text;
      for (let time = 0; time < 4; time += 1) expect((await ask(server, address)).body).toBe(text);
      const { headers, bytes } = await ask(server, address, { headers: { "accept-encoding": "br" } });
      expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
      expect(headers["content-type"]).toBe("application/json");
      expect(bytes.length).toBeLessThan(Buffer.byteLength(text!) / 2);
    }
  });

  test("names it in the page and in its head, where a browser asks for it beside the scripts", async () => {
    const key = readFileSync(path.join(server.dataFolder, "secret.key"));
    const b7 = lessons.find(({ id }) => id === "b7")!;
    const { body } = await ask(server, "/kk/courses/b/b7");
    const [preload] = body.match(/<link rel="preload"[^>]*as="fetch"[^>]*>/) ?? [];
    expect(/href="([^"]+)"/.exec(preload ?? "")?.[1]).toBe(sentTo("learner", b7, "kk", key));
    expect(preload).toContain('crossorigin=""');
    expect(body.split("</head>")[0]).toContain(preload);
  });

  test("has no other at such an address", async () => {
    for (const address of ["0123456789abcdef.json", "b/b7/kk-0123456789abcdef.json", "staff/t4/kk-x.json"]) {
      expect((await ask(server, `/assets/steps/${address}`)).status).toBe(404);
    }
  });
});
