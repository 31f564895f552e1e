import type { Block, ActivityKind } from "#app/activities/block.ts";
import type { LessonDocument } from "#app/learning/courses/lesson.ts";

export type BlockOf<Kind extends ActivityKind> = Extract<Block, { kind: Kind }>;

/** Where each activity is looked at: lessons of every band, one of them sensitive. A new kind needs a place here. */
const lessonOf: Record<ActivityKind, "a3" | "b1" | "b4" | "b13" | "c5"> = {
  breathe: "a3",
  cards: "b13",
  cases: "b13",
  exit: "b1",
  feelings: "a3",
  match: "b4",
  note: "b4",
  order: "a3",
  plan: "b4",
  poll: "b1",
  quiz: "c5",
  roleplay: "c5",
  scenario: "a3",
  sort: "b1",
};
export const kinds = Object.keys(lessonOf) as ActivityKind[];
export const activityLessons = [...new Set(Object.values(lessonOf))];
export const sensitiveLesson = "b13";

/** What is looked at in a lesson, step by step: the first activity of each kind. */
export function activitiesIn({ lesson, steps }: LessonDocument): { step: string; block: Block }[] {
  const all = steps.flatMap(({ id, parts }) =>
    parts.flatMap((part) => (part.kind === "block" ? [{ step: id, block: part.block }] : [])),
  );
  const isFirst = ({ block }: { block: Block }) =>
    all.find((one) => one.block.kind === block.kind)?.block === block;
  return all.filter((one) => lessonOf[one.block.kind] === lesson && isFirst(one));
}
