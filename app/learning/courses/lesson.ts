import type { Block } from "#app/activities/block.ts";
import type { Language, Translated } from "#app/i18n/language.ts";

/** Ready HTML, made by the compiler from an author's Markdown and nothing else. */
export type Html = string;

export type CourseId = "a" | "b" | "c" | "staff" | "parents";

/** One lesson in one language, as compiled. Holds right answers and teacher's notes: never sent as it is. */
export type LessonDocument = {
  course: CourseId;
  lesson: string;
  language: Language;
  version: string;
  steps: Step[];
};
export type Step = { id: string; title: string; minutes: number; notes: Html; parts: Part[] };
export type Part =
  | { kind: "prose"; html: Html }
  | { kind: "remember"; title: string; html: Html }
  | { kind: "law"; act: string; para: string; asOf: string; confirmed: boolean; html: Html }
  | { kind: "helpers" }
  | { kind: "block"; block: Block };

/** What the catalogue knows of a lesson without opening it. */
export type Lesson = {
  course: CourseId;
  /** The id in the address: the code in small letters. */
  id: string;
  code: string;
  title: Translated;
  goal: Translated;
  minutes: number;
  /** ⚠ in the curriculum: never public, never taken alone. */
  sensitive: boolean;
  /** Of a sensitive lesson: one neutral sentence on what it is about. */
  opening: Translated | null;
  /** What the teacher needs in the room. */
  materials: Record<Language, string[]>;
  /** The id of the lesson that this one refreshes in ten minutes; null for a lesson of its own. */
  boosterOf: string | null;
  skills: string[];
  forms: string[];
  /** Where its facts are from, and in which month that was read: 2026-11. */
  sources: { name: string; url: string; read: string }[];
  /** Blocks that must be finished for the lesson to be complete. */
  required: string[];
  /** The pass mark of each check among the blocks. */
  passMarks: Record<string, number>;
  /** Blocks whose result a teacher may see. */
  quizzes: string[];
  version: string;
};
export type Course = {
  id: CourseId;
  title: Translated;
  summary: Translated;
  /** First and last grade; null for adults. */
  grades: [number, number] | null;
  lessons: Lesson[];
  /** Apart from the lessons, so that nobody counts them as such. */
  boosters: Lesson[];
};

export function blocksOf(document: Pick<LessonDocument, "steps">): Block[] {
  return document.steps.flatMap((step) =>
    step.parts.flatMap((part) => (part.kind === "block" ? [part.block] : [])),
  );
}

export function findBlock(document: LessonDocument, id: string): Block | undefined {
  return blocksOf(document).find((block) => block.id === id);
}
