import { showBlock, type ShownBlock } from "#app/activities/block.ts";
import type { Mask } from "#app/activities/parts/mask.ts";
import type { Html, LessonDocument, Part } from "#app/learning/courses/lesson.ts";
import { formatDay } from "#app/calendar/format-date.server.ts";
import type { Language } from "#app/i18n/language.ts";

export type ShownPart = Exclude<Part, { kind: "block" }> | { kind: "block"; block: ShownBlock };
export type ShownStep = {
  id: string;
  title: string;
  minutes: number;
  notes: Html | null;
  parts: ShownPart[];
};

/** Whether somebody gets the teacher's notes too. */
export type Reader = "staff" | "learner";
type Shown = Record<Reader, ShownStep[]>;

const shown = new WeakMap<LessonDocument, WeakMap<Mask, Shown>>();

/** What may leave the server: never a right answer, and the teacher's notes for staff only. Made once for each document. */
export function showLesson(document: LessonDocument, reader: Reader, mask: Mask): ShownStep[] {
  const ofDocument = shown.get(document) ?? new WeakMap<Mask, Shown>();
  shown.set(document, ofDocument);
  const both = ofDocument.get(mask) ?? showForBoth(document, mask);
  ofDocument.set(mask, both);
  return both[reader];
}

function showForBoth({ steps, language }: LessonDocument, mask: Mask): Shown {
  const staff = steps.map((step) => ({
    ...step,
    parts: step.parts.map((part) => showPart(part, language, mask)),
  }));
  return { staff, learner: staff.map((step) => ({ ...step, notes: null })) };
}

function showPart(part: Part, language: Language, mask: Mask): ShownPart {
  return part.kind === "block"
    ? { kind: "block", block: showBlock(part.block, mask) }
    : dateLaw(part, language);
}

/** A law's edition as a day in words; any other part as it is. */
export function dateLaw<Of extends Part>(part: Of, language: Language): Of {
  if (part.kind !== "law") return part;
  return { ...part, asOf: formatDay(language, part.asOf) };
}
