import type { ActivityKind } from "#app/activities/block.ts";
import type { Lesson, LessonDocument, Step } from "#app/learning/courses/lesson.ts";
import type { PaperWords } from "#app/activities/parts/words.server.ts";
import { wayThrough, wordsToSay } from "./short-note.ts";

export type PlanStep = {
  id: string;
  title: string;
  minutes: number;
  /** What a step of this name is for; undefined where the author named the step. */
  purpose: string | undefined;
  /** Rules to remember, by their titles, where they do not bear the step's. */
  rules: string[];
  kinds: ActivityKind[];
  way: string;
  says: string;
};

export type LessonPlan = {
  minutes: number;
  goal: string;
  skills: string[];
  forms: string[];
  materials: string[];
  opening: string | null;
  steps: PlanStep[];
  sources: Lesson["sources"];
};

/** What a teacher needs on one or two pages to lead the lesson. */
export function planOf(lesson: Lesson, document: LessonDocument, text: PaperWords): LessonPlan {
  const { language } = document;
  return {
    minutes: lesson.minutes,
    goal: lesson.goal[language],
    skills: lesson.skills.map((skill) => text.skills[skill] ?? skill),
    forms: lesson.forms.map((form) => text.forms[form] ?? form),
    materials: lesson.materials[language],
    opening: lesson.opening?.[language] ?? null,
    steps: document.steps.map((step) => planStep(step, text)),
    sources: lesson.sources,
  };
}

function planStep({ id, title, minutes, notes, parts }: Step, text: PaperWords): PlanStep {
  const kinds = parts.flatMap((part) => (part.kind === "block" ? [part.block.kind] : []));
  return {
    id,
    title,
    minutes,
    purpose: text.plan.steps[id],
    rules: parts.flatMap((part) => (part.kind === "remember" && part.title !== title ? [part.title] : [])),
    kinds: [...new Set(kinds)],
    way: wayThrough(notes),
    says: wordsToSay(notes),
  };
}
