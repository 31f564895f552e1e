import { sentencesIn } from "./reading-ease.ts";
import type { Html, LessonDocument } from "#app/learning/courses/lesson.ts";

const prose = ["html", "help", "debrief"];
const phrases = ["asks", "prompt", "says", "item", "fits", "front"];

/** Every sentence that a learner reads in a lesson; a title is no sentence, and notes are the teacher's. */
export function readableSentences({ steps }: Pick<LessonDocument, "steps">): string[] {
  return steps.flatMap(({ parts }) => textsIn(parts)).flatMap(sentencesIn);
}

function textsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (typeof inner !== "string") return textsIn(inner);
    if (prose.includes(key)) return [textOf(inner)];
    return phrases.includes(key) ? [inner] : [];
  });
}

/** Each paragraph, item and heading on a line of its own. */
export function textOf(html: Html): string {
  const lines = html.replaceAll(/\s+/g, " ").replaceAll(/<\/(?:p|li|h3|blockquote)>|<br\/?>/g, "\n");
  return lines
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? "");
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
