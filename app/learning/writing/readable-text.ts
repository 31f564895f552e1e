import type { ElementSource } from "#app/activities/parts/element.ts";
import { sourceOf } from "#app/activities/source-of.ts";
import type { LessonDocument, Part } from "#app/learning/courses/lesson.ts";
import { lessonParts } from "./elements.ts";
import { sentencesIn } from "./reading-ease.ts";
import { textOf } from "./text-of.ts";

/** Every sentence that a learner reads in a lesson; a title is no sentence, and notes are the teacher's. */
export function readableSentences({ steps }: Pick<LessonDocument, "steps">): string[] {
  return steps.flatMap(({ parts }) => parts.flatMap(textsIn)).flatMap(sentencesIn);
}

function textsIn(part: Part): string[] {
  if (part.kind === "prose") return [textOf(part.html)];
  if (part.kind !== "block") return textsOf(lessonParts[part.kind], part);
  return textsOf(sourceOf(part.block.kind), part.block);
}

function textsOf(source: ElementSource, value: object): string[] {
  const { attributes, called = {}, lists = {}, only = {} } = source;
  const sentences = Object.keys(attributes).filter((attribute) => attributes[attribute] === "sentence");
  const phrases = sentences.map((attribute) => called[attribute] ?? attribute);
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const list = lists[key];
    if (list && Array.isArray(inner)) return inner.flatMap((one: object) => textsOf(list, one));
    if (typeof inner !== "string") return [];
    if (key === "html" || key in only) return [textOf(inner)];
    return phrases.includes(key) ? [inner] : [];
  });
}
