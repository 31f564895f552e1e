import { showBlock, type ShownBlock } from "#app/blocks/block.ts";
import type { Html, LessonDocument, Part } from "#app/courses/lesson.ts";
import { formatDate } from "#app/i18n/format-date.server.ts";
import type { Language } from "#app/i18n/language.ts";

export type ShownPart = Exclude<Part, { kind: "block" }> | { kind: "block"; block: ShownBlock };
export type ShownStep = { id: string; title: string; minutes: number; notes: Html | null; parts: ShownPart[] };

const shown = new WeakMap<LessonDocument, { staff: ShownStep[]; learner: ShownStep[] }>();

/** What may leave the server: never a right answer, and the teacher's notes for staff only. Made once for each document. */
export function showLesson(document: LessonDocument, asker: "staff" | "learner"): ShownStep[] {
  let both = shown.get(document);
  if (!both) {
    const learner = document.steps.map(({ id, title, minutes, parts }) => {
      return { id, title, minutes, notes: null, parts: parts.map((part) => showPart(part, document.language)) };
    });
    const staff = learner.map((step, index) => ({ ...step, notes: document.steps[index]!.notes }));
    both = { staff, learner };
    shown.set(document, both);
  }
  return both[asker];
}

function showPart(part: Part, language: Language): ShownPart {
  if (part.kind === "block") return { kind: "block", block: showBlock(part.block) };
  if (part.kind === "law") return { ...part, asOf: formatDate(language, new Date(part.asOf), "UTC") };
  return part;
}
