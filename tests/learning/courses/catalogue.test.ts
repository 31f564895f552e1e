import { rmSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { findCourse, findLesson, listCourses, openLesson } from "#app/learning/courses/catalogue.server.ts";
import { languages } from "#app/i18n/language.ts";

// Lessons of our own making, gone again as soon as the catalogue has been read.
const folder = await vi.hoisted(async () => {
  const { newFolder, writeContent } = await import("./planted-content.ts");
  const { soundContent } = await import("./sound-content.ts");
  const { compileContent } = await import("#app/learning/writing/compile-content.ts");
  const out = newFolder();
  await compileContent(writeContent(soundContent()), out);
  process.env.SENIM_CONTENT = out;
  return out;
});
rmSync(folder, { recursive: true });

describe("the catalogue", () => {
  test("lists the courses in the order of the grades, then training", () => {
    expect(listCourses().map(({ id }) => id)).toEqual(["b", "staff"]);
    expect(findCourse("b")?.grades).toEqual([5, 8]);
  });

  test("finds a lesson in its own course alone", () => {
    expect(findLesson("b", "b1")?.code).toBe("B1");
    expect(findLesson("staff", "b1")).toBeUndefined();
  });

  test.each(["b2", "B1", "", "constructor", "__proto__"])("knows no lesson %j", (id) => {
    expect(findLesson("b", id)).toBeUndefined();
  });

  test("knows of a lesson what it asks for, its checks and its quizzes", () => {
    expect(findLesson("staff", "t1")).toMatchObject({
      required: ["check"],
      passMarks: { check: 0.8 },
      quizzes: ["check"],
    });
    expect(findLesson("b", "b1")).toMatchObject({ passMarks: {}, quizzes: ["check"] });
  });

  test.each(languages)("opens a lesson in %s, though content has been compiled anew since", (language) => {
    const lesson = findLesson("b", "b1")!;
    expect(openLesson(lesson, language)).toMatchObject({ lesson: "b1", language, version: lesson.version });
  });
});
