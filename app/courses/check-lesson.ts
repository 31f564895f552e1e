import { blocksOf, type CourseId, type LessonDocument, type Part } from "./lesson.ts";
import type { Compiled } from "./compile-lesson.ts";
import type { ContentFault } from "./content-fault.ts";
import type { LessonFile } from "./lesson-schema.ts";

export type CheckedLesson = {
  course: CourseId;
  yamlFile: string;
  yaml: LessonFile;
  /** kk, ru and en, in this order; kk is what the others are compared with. */
  languages: (Compiled & { file: string })[];
};

/** Courses for pupils have one shape, so that a teacher always knows where the lesson is: [step, minutes]. */
const pupilShape: [string, number][] = [
  ["check-in", 2],
  ["story", 6],
  ["skill", 7],
  ["practice", 15],
  ["transfer", 5],
  ["exit", 5],
  ["home-link", 0],
];

/** Everything that must hold between a lesson's files; each fault names file, line and what to do. */
export function checkLesson({ course, yamlFile, yaml, languages }: CheckedLesson): ContentFault[] {
  const faults: ContentFault[] = [];
  const [first, ...others] = languages;
  if (!first) return faults;

  for (const { document, file, lines } of languages) {
    checkIds(document, file, lines);
    checkMinutes(document, file, lines);
    if (!hasPart(document, "helpers")) {
      faults.push({ file, line: 1, says: "the lesson has no <Helpers />", mend: "Put it where the lesson ends." });
    }
    if (["a", "b", "c"].includes(course)) checkShape(document, file, lines);
  }
  for (const other of others) compare(first, other);
  checkRequired(first.document);
  return faults;

  function checkIds(document: LessonDocument, file: string, lines: Compiled["lines"]): void {
    for (const list of [document.steps, blocksOf(document)]) {
      const ids = list.map(({ id }) => id);
      for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) < index))) {
        faults.push({ file, line: lines[id] ?? 1, says: `the id "${id}" stands twice`, mend: "Give one of them another id." });
      }
    }
  }

  function checkMinutes(document: LessonDocument, file: string, lines: Compiled["lines"]): void {
    const sum = document.steps.reduce((total, { minutes }) => total + minutes, 0);
    if (sum === yaml.minutes) return;
    const line = lines[document.steps[0]?.id ?? ""] ?? 1;
    faults.push({ file, line, says: `the steps take ${sum} minutes, lesson.yaml says ${yaml.minutes}`, mend: "Make them agree." });
  }

  function checkShape(document: LessonDocument, file: string, lines: Compiled["lines"]): void {
    const found = document.steps.map(({ id, minutes }) => `${id} (${minutes})`);
    const wanted = pupilShape.map(([id, minutes]) => `${id} (${minutes})`);
    const wrong = wanted.findIndex((step, index) => step !== found[index]);
    if (wrong < 0 && found.length === wanted.length) return;
    const line = lines[document.steps[wrong]?.id ?? ""] ?? 1;
    faults.push({ file, line, says: `the steps are ${found.join(", ")}`, mend: `They must be ${wanted.join(", ")}.` });
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
      line: other.lines[at?.id ?? ""] ?? 1,
      says: `here stands ${found[index]?.says ?? "nothing"}, in ${one.file} ${wanted[index]?.says ?? "nothing"}`,
      mend: "kk, ru and en have the same steps, blocks, kinds, ids and right answers, in the same order.",
    });
  }

  function checkRequired(document: LessonDocument): void {
    const blocks = blocksOf(document);
    for (const id of yaml.required) {
      const block = blocks.find((one) => one.id === id);
      const says = !block ? `required: there is no block "${id}"` : `required: "${id}" stores nothing and can't be required`;
      if (block && block.kind !== "feelings") continue;
      faults.push({ file: yamlFile, line: 1, says, mend: `Blocks here: ${blocks.map((one) => one.id).join(", ")}.` });
    }
    const checks = blocks.filter((block) => block.kind === "quiz" && block.pass !== null);
    for (const { id } of checks.filter((block) => !yaml.required.includes(block.id))) {
      faults.push({ file: yamlFile, line: 1, says: `the check "${id}" is not required`, mend: "Add it to `required`." });
    }
  }
}

/** What must be the same in each language, one line for each step and part. */
function outline(document: LessonDocument): { id: string; says: string }[] {
  return document.steps.flatMap((step) => [
    { id: step.id, says: `the step "${step.id}" of ${step.minutes} minutes` },
    ...step.parts.flatMap((part) => outlinePart(step.id, part)),
  ]);
}

function outlinePart(stepId: string, part: Part): { id: string; says: string }[] {
  // Prose may be cut into paragraphs as a language likes.
  if (part.kind === "prose") return [];
  if (part.kind === "law") {
    return [{ id: stepId, says: `a <Law> of ${part.asOf}, ${part.para}, confirmed ${part.confirmed}` }];
  }
  if (part.kind === "block") {
    const { block } = part;
    return [{ id: block.id, says: `the ${block.kind} "${block.id}" ${JSON.stringify(ids(block))}` }];
  }
  return [{ id: stepId, says: `a <${part.kind}>` }];
}

/** A block without its words: ids, numbers, marks and right answers in their order. */
function ids(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ids);
  if (typeof value !== "object" || value === null) return value;
  const wording = ["says", "asks", "title", "prompt", "html"];
  const kept = Object.entries(value).filter(([key]) => !wording.includes(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, ids(inner)]));
}

function hasPart(document: LessonDocument, kind: Part["kind"]): boolean {
  return document.steps.some(({ parts }) => parts.some((part) => part.kind === kind));
}
