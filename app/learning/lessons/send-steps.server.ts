import { createHash } from "node:crypto";
import type { ServerKey } from "#app/accounts/server-key.server.ts";
import { maskFor } from "#app/activities/parts/mask.server.ts";
import type { Mask } from "#app/activities/parts/mask.ts";
import { mayReadLesson } from "#app/learning/courses/access.ts";
import { findLesson, openLesson } from "#app/learning/courses/catalogue.server.ts";
import type { Lesson, LessonDocument } from "#app/learning/courses/lesson.ts";
import { isLanguage } from "#app/i18n/language.ts";
import { keepOpen, type SentSteps } from "./sent-steps.ts";
import { showLesson, type Reader, type ShownStep } from "./show-lesson.server.ts";

/** A file of the server's; its address changes with it, so a browser may keep it for ever. */
export type StepsFile = { address: string; text: string };

const sent = new WeakMap<readonly ShownStep[], SentSteps>();

/** A file is what everybody may read: neither a teacher's notes, nor training, nor a lesson on a hard topic. */
export function sendSteps(lesson: Lesson, document: LessonDocument, reader: Reader, mask: Mask): SentSteps {
  const steps = showLesson(document, reader, mask);
  const known = sent.get(steps);
  if (known) return known;
  const text = JSON.stringify(steps);
  const isFile = reader === "learner" && mayReadLesson(undefined, lesson);
  const made = isFile ? addressOf(document, text) : text;
  sent.set(steps, made);
  keepOpen(made, steps);
  return made;
}

/** What such an address names, made when it is first asked for: any process can, whichever sent the page. */
export function findStepsFile(address: string, serverKey: ServerKey): StepsFile | undefined {
  const [, course = "", id = "", language] =
    /^\/assets\/steps\/([a-z]+)\/([a-z0-9-]+)\/([a-z]+)-/.exec(address) ?? [];
  const lesson = findLesson(course, id);
  if (!lesson || !isLanguage(language) || !mayReadLesson(undefined, lesson)) return undefined;
  const document = openLesson(lesson, language);
  const mask = maskFor(serverKey, lesson.id);
  // Of an earlier build, or of another school.
  if (sendSteps(lesson, document, "learner", mask) !== address) return undefined;
  return { address, text: JSON.stringify(showLesson(document, "learner", mask)) };
}

function addressOf({ course, lesson, language }: LessonDocument, text: string): string {
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, 16);
  return `/assets/steps/${course}/${lesson}/${language}-${hash}.json`;
}
