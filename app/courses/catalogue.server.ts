import { readFileSync } from "node:fs";
import path from "node:path";
import { env } from "#app/env.server.ts";
import type { Language } from "#app/i18n/language.ts";
import type { CatalogueFile } from "./catalogue-file.ts";
import type { Course, Lesson, LessonDocument } from "./lesson.ts";

const catalogue = JSON.parse(
  readFileSync(path.join(env.contentFolder, "catalogue.json"), "utf8"),
) as CatalogueFile;
const lessons = new Map(
  catalogue.courses.flatMap((course) => course.lessons.map((lesson) => [lesson.id, lesson])),
);
const opened = new Map<string, LessonDocument>();

export function listCourses(): readonly Course[] {
  return catalogue.courses;
}

export function findCourse(id: string): Course | undefined {
  return catalogue.courses.find((course) => course.id === id);
}

/** A lesson by the id in its address, in the course it is asked for in. */
export function findLesson(course: string, id: string): Lesson | undefined {
  const lesson = lessons.get(id);
  return lesson?.course === course ? lesson : undefined;
}

/** The compiled document; each is read from disk once. */
export function openLesson(lesson: Lesson, language: Language): LessonDocument {
  const hash = catalogue.documents[lesson.id]![language];
  let document = opened.get(hash);
  if (!document) {
    const file = path.join(env.contentFolder, `${hash}.json`);
    document = (JSON.parse(readFileSync(file, "utf8")) as { document: LessonDocument }).document;
    opened.set(hash, document);
  }
  return document;
}
