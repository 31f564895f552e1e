import { createHash } from "node:crypto";
import { mayReadLesson } from "#app/courses/access.ts";
import { listCourses, openLesson } from "#app/courses/catalogue.server.ts";
import type { LessonDocument } from "#app/courses/lesson.ts";
import { languages } from "#app/i18n/language.ts";
import { keepOpen, type SentSteps } from "./sent-steps.ts";
import { showLesson, type ShownStep } from "./show-lesson.server.ts";

/** A file of the server's; its address changes with it, so a browser may keep it for ever. */
export type StepsFile = { address: string; text: string };

const sent = new WeakMap<readonly ShownStep[], SentSteps>();
/** What everybody may read: neither a teacher's notes, nor training, nor a lesson on a hard topic. */
const files: readonly StepsFile[] = listCourses()
  .flatMap(({ lessons, boosters }) => [...lessons, ...boosters])
  .filter((lesson) => mayReadLesson(undefined, lesson))
  .flatMap((lesson) => languages.map((language) => makeFile(openLesson(lesson, language))));

export function listStepsFiles(): readonly StepsFile[] {
  return files;
}

/** Made once for each document and kind of reader. */
export function sendSteps(steps: ShownStep[]): SentSteps {
  return sent.get(steps) ?? keep(steps, JSON.stringify(steps));
}

function makeFile(document: LessonDocument): StepsFile {
  const steps = showLesson(document, "learner");
  const text = JSON.stringify(steps);
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, 16);
  return { address: keep(steps, `/assets/steps/${hash}.json`), text };
}

function keep(steps: ShownStep[], as: SentSteps): SentSteps {
  sent.set(steps, as);
  keepOpen(as, steps);
  return as;
}
