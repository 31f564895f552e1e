import type { ElementSource } from "#app/activities/parts/element.ts";
import { sourceOf } from "#app/activities/source-of.ts";
import type { LessonDocument, Part } from "#app/learning/courses/lesson.ts";
import { lessonParts } from "./elements.ts";

type Entry = {
  /** Where it stands (see `Lines`). */
  at: string;
  /** The element without its words, nearly as an author writes it: `<Choice id="stay" to="yard" tone="leaf">`. */
  says: string;
};

/** What must be the same in each language, in its order: steps, blocks, their parts, numbers and right answers. */
export function outline(document: LessonDocument): Entry[] {
  return document.steps.flatMap((step) => {
    const at = `step ${step.id}`;
    const head = { at, says: `<Step id="${step.id}" minutes=${step.minutes}>` };
    return [head, ...step.parts.flatMap((part, index) => outlinePart(`${at} parts ${index}`, part))];
  });
}

function outlinePart(at: string, part: Part): Entry[] {
  // Prose may be cut into paragraphs as a language likes.
  if (part.kind === "prose") return [];
  if (part.kind !== "block") return outlineElement(at, lessonParts[part.kind], part);
  return outlineElement(`block ${part.block.id}`, sourceOf(part.block.kind), part.block);
}

function outlineElement(at: string, source: ElementSource, value: object): Entry[] {
  const inner = Object.entries(source.lists ?? {}).flatMap(([list, element]) => {
    const parts = (value as Record<string, { id: string }[]>)[list] ?? [];
    return parts.flatMap((part) => outlineElement(`${at} ${list} ${part.id}`, element, part));
  });
  return [{ at, says: tag(source, value) }, ...inner];
}

function tag({ name, attributes, called = {} }: ElementSource, value: object): string {
  const keys = Object.keys(attributes).filter((attribute) => attributes[attribute] === "key");
  const kept = keys.map((attribute) => {
    const property = called[attribute] ?? attribute;
    return ` ${property}=${JSON.stringify((value as Record<string, unknown>)[property])}`;
  });
  return `<${name}${kept.join("")}>`;
}
