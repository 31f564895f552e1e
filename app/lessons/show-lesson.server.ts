import { showBlock, type ShownBlock } from "#app/blocks/block.ts";
import type { Html, LessonDocument, Part } from "#app/courses/lesson.ts";
import { formatDate } from "#app/i18n/format-date.server.ts";
import type { Language } from "#app/i18n/language.ts";

export type ShownPart = Exclude<Part, { kind: "block" }> | { kind: "block"; block: ShownBlock };
export type ShownStep = {
  id: string;
  title: string;
  minutes: number;
  notes: Html | null;
  parts: ShownPart[];
};

const shown = new WeakMap<LessonDocument, { staff: ShownStep[]; learner: ShownStep[] }>();

/** What may leave the server: never a right answer, and the teacher's notes for staff only. Made once for each document. */
export function showLesson(document: LessonDocument, asker: "staff" | "learner"): ShownStep[] {
  let both = shown.get(document);
  if (!both) {
    const staff = document.steps.map((step) => {
      return { ...step, parts: step.parts.map((part) => showPart(part, document.language)) };
    });
    both = { staff, learner: staff.map((step) => ({ ...step, notes: null })) };
    shown.set(document, both);
  }
  return both[asker];
}

function showPart(part: Part, language: Language): ShownPart {
  return part.kind === "block" ? { kind: "block", block: showBlock(part.block) } : dateLaw(part, language);
}

/** A law's edition as a day in words; any other part as it is. */
export function dateLaw<Of extends Part>(part: Of, language: Language): Of {
  if (part.kind !== "law") return part;
  return { ...part, asOf: formatDate(language, new Date(part.asOf), "UTC") };
}
