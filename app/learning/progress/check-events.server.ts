import type { ServerKey } from "#app/accounts/server-key.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import { isStored, ruleOf } from "#app/activities/block.ts";
import { maskFor } from "#app/activities/parts/mask.server.ts";
import { mayReadLesson } from "#app/learning/courses/access.ts";
import { findLesson, openLesson } from "#app/learning/courses/catalogue.server.ts";
import { findBlock } from "#app/learning/courses/lesson.ts";
import type { ProgressEvent } from "./progress-event.ts";
import type { CheckedEvent } from "./record-events.server.ts";

type Refusal = { status: 400 | 403; says: string };

/** Holds each event against the lesson it names. One wrong event refuses its whole batch. */
export function checkEvents(
  viewer: Viewer,
  events: readonly ProgressEvent[],
  serverKey: ServerKey,
): CheckedEvent[] | Refusal {
  const checked: CheckedEvent[] = [];
  for (const [index, event] of events.entries()) {
    const at = `events[${index}]`;
    const lesson = findLesson(event.course, event.lesson);
    if (!lesson) return { status: 400, says: `${at}: there is no such lesson` };
    // ⚠ lessons are led by a teacher; nobody's answers to them are kept.
    if (lesson.sensitive || !mayReadLesson(viewer, lesson))
      return { status: 403, says: `${at}: this lesson is not yours` };
    const block = findBlock(openLesson(lesson, viewer.language), event.block);
    if (!block) return { status: 400, says: `${at}: the lesson has no such block` };
    if (!isStored(block.kind))
      return { status: 400, says: `${at}: an answer to this block never leaves the browser` };
    const answer = ruleOf(block).readAnswer(block, event.answer, maskFor(serverKey, lesson.id));
    if (!answer) return { status: 400, says: `${at}: the answer does not fit the block` };
    checked.push({ event: { ...event, answer }, block, version: lesson.version });
  }
  return checked;
}
