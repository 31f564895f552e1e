import { isStored, ruleOf } from "#app/activities/block.ts";
import type { Compiled } from "./compile-lesson.ts";
import type { ContentFault } from "#app/content-files/content-fault.ts";
import { checkBooster } from "./check-booster.ts";
import { outline } from "./lesson-outline.ts";
import type { LessonFile } from "./lesson-schema.server.ts";
import { shapeOf, type LessonShape } from "./lesson-shape.ts";
import {
  blocksOf,
  type CourseId,
  type Lesson,
  type LessonDocument,
  type Part,
} from "#app/learning/courses/lesson.ts";

export type CheckedLesson = {
  course: CourseId;
  /** The name of the lesson's folder. */
  folder: string;
  /** The lesson that this one is a booster of. */
  boosterOf: Lesson | undefined;
  yamlFile: string;
  yaml: LessonFile;
  /** The line of an entry of lesson.yaml. */
  yamlLine: (...path: PropertyKey[]) => number;
  /** kk, ru and en, in this order; kk is what the others are compared with. */
  languages: (Compiled & { file: string })[];
};

/** Everything that must hold between a lesson's files; each fault names file, line and what to do. */
export function checkLesson(lesson: CheckedLesson): ContentFault[] {
  const { course, boosterOf, yamlFile, yaml, yamlLine, languages } = lesson;
  const shape = shapeOf(course, boosterOf !== undefined);
  const faults: ContentFault[] = [...checkBooster(lesson)];
  const [first, ...others] = languages;
  if (!first) return faults;

  for (const { document, file, lines } of languages) {
    checkIds(document, file, lines);
    checkMinutes(document, file, lines);
    if (!hasPart(document, "helpers")) {
      faults.push({
        file,
        line: 1,
        says: "the lesson has no <Helpers />",
        mend: "Put it where the lesson ends.",
      });
    }
    if (shape) checkShape(shape, document, file, lines);
  }
  for (const other of others) compare(first, other);
  checkRequired(first.document);
  return faults;

  function checkIds(document: LessonDocument, file: string, lines: Compiled["lines"]): void {
    for (const [kind, list] of [
      ["step", document.steps],
      ["block", blocksOf(document)],
    ] as const) {
      const ids = list.map(({ id }) => id);
      for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) < index))) {
        const line = lines[`${kind} ${id}`] ?? 1;
        faults.push({
          file,
          line,
          says: `the id "${id}" stands twice`,
          mend: "Give one of them another id.",
        });
      }
    }
  }

  function checkMinutes(document: LessonDocument, file: string, lines: Compiled["lines"]): void {
    const sum = document.steps.reduce((total, { minutes }) => total + minutes, 0);
    if (sum === yaml.minutes) return;
    const line = lines[`step ${document.steps[0]?.id}`] ?? 1;
    faults.push({
      file,
      line,
      says: `the steps take ${sum} minutes, lesson.yaml says ${yaml.minutes}`,
      mend: "Make them agree.",
    });
  }

  function checkShape(
    wantedShape: LessonShape,
    document: LessonDocument,
    file: string,
    lines: Compiled["lines"],
  ): void {
    const found = document.steps.map(({ id, minutes }) => `${id} (${minutes})`);
    const wanted = wantedShape.map(([id, minutes]) => `${id} (${minutes})`);
    const differing = wanted.findIndex((step, index) => step !== found[index]);
    if (differing < 0 && found.length === wanted.length) return;
    const wrong = differing < 0 ? wanted.length : differing;
    const line = lines[`step ${(document.steps[wrong] ?? document.steps.at(-1))?.id}`] ?? 1;
    faults.push({
      file,
      line,
      says: `the steps are ${found.join(", ")}`,
      mend: `They must be ${wanted.join(", ")}.`,
    });
  }

  function compare(one: Compiled & { file: string }, other: Compiled & { file: string }): void {
    const wanted = outline(one.document);
    const found = outline(other.document);
    const wrong = wanted.findIndex((entry, index) => entry.says !== found[index]?.says);
    const index = wrong < 0 && found.length > wanted.length ? wanted.length : wrong;
    if (index < 0) return;
    const at = found[index] ?? found.at(-1);
    faults.push({
      file: other.file,
      line: other.lines[at?.at ?? ""] ?? 1,
      says: `here stands ${found[index]?.says ?? "nothing"}, in ${one.file} ${wanted[index]?.says ?? "nothing"}`,
      mend: "kk, ru and en have the same steps, blocks, kinds, ids and right answers, in the same order.",
    });
  }

  function checkRequired(document: LessonDocument): void {
    const blocks = blocksOf(document);
    for (const [index, id] of yaml.required.entries()) {
      const block = blocks.find((one) => one.id === id);
      if (block && isStored(block.kind)) continue;
      const says = !block
        ? `required: there is no block "${id}"`
        : `required: "${id}" stores nothing and can't be required`;
      const mend = `Blocks here: ${blocks.map((one) => one.id).join(", ")}.`;
      faults.push({ file: yamlFile, line: yamlLine("required", index), says, mend });
    }
    const checks = blocks.filter((block) => (ruleOf(block).mark?.(block) ?? null) !== null);
    for (const { id } of checks.filter((block) => !yaml.required.includes(block.id))) {
      const line = yamlLine("required");
      faults.push({
        file: yamlFile,
        line,
        says: `the check "${id}" is not required`,
        mend: "Add it to `required`.",
      });
    }
  }
}

function hasPart(document: LessonDocument, kind: Part["kind"]): boolean {
  return document.steps.some(({ parts }) => parts.some((part) => part.kind === kind));
}
