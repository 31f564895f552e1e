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
  catalogue.courses
    .flatMap(({ lessons: own, boosters }) => [...own, ...boosters])
    .map((lesson) => [lesson.id, lesson]),
);
// All at the start: content may be compiled anew, and old documents dropped, while this process serves.
const documents = new Map(
  Object.values(catalogue.documents).flatMap((files) =>
    Object.values(files).map((hash) => [hash, readDocument(hash)]),
  ),
);

export function listCourses(): readonly Course[] {
  return catalogue.courses;
}

export function findCourse(id: string): Course | undefined {
  return catalogue.courses.find((course) => course.id === id);
}

/** A lesson or a booster by the id in its address, in the course it is asked for in. */
export function findLesson(course: string, id: string): Lesson | undefined {
  const lesson = lessons.get(id);
  return lesson?.course === course ? lesson : undefined;
}

export function openLesson(lesson: Lesson, language: Language): LessonDocument {
  const document = documents.get(catalogue.documents[lesson.id]?.[language] ?? "");
  if (!document) throw new Error(`the catalogue names no document for ${lesson.id} in ${language}`);
  return document;
}

function readDocument(hash: string): LessonDocument {
  const text = readFileSync(path.join(env.contentFolder, `${hash}.json`), "utf8");
  return (JSON.parse(text) as { document: LessonDocument }).document;
}
