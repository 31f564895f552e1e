import { readFileSync } from "node:fs";
import path from "node:path";
import { listCourses } from "#app/learning/courses/catalogue.server.ts";
import type { CourseId, Lesson } from "#app/learning/courses/lesson.ts";
import { env } from "#app/env.server.ts";
import type { Translated } from "#app/i18n/language.ts";
import type { SubDomainId } from "./instrument.ts";
import { courseOfLesson, type TeachingFile } from "./teaching.ts";

/** A lesson to teach next; one that is not written yet has a name and nothing to open. */
export type NextLesson = {
  id: string;
  course: CourseId;
  title: Translated;
  sensitive: boolean;
  isWritten: boolean;
};

let kept: TeachingFile | undefined;

/** The lessons that teach a sub-domain, the best first. */
export function listLessonsFor(subDomain: SubDomainId): NextLesson[] {
  kept ??= JSON.parse(readFileSync(path.join(env.instrumentFolder, "teaching.json"), "utf8")) as TeachingFile;
  const written = new Map<string, Lesson>(
    listCourses().flatMap(({ lessons }) => lessons.map((lesson) => [lesson.id, lesson])),
  );
  return kept[subDomain].map((planned) => {
    const lesson = written.get(planned.id);
    const { title, sensitive } = lesson ?? planned;
    return {
      id: planned.id,
      course: courseOfLesson(planned.id),
      title,
      sensitive,
      isWritten: lesson !== undefined,
    };
  });
}
