import { createHash } from "node:crypto";
import { z } from "zod";
import { isDay } from "#app/calendar/day.server.ts";
import { ruleOf, type ActivityKind, type Block } from "#app/activities/block.ts";
import { sourceOf } from "#app/activities/source-of.ts";
import type { Language } from "#app/i18n/language.ts";
import type { ContentFault } from "#app/content-files/content-fault.ts";
import { draftBlock, kindOf, lineOf, linesOf } from "./element-to-block.ts";
import {
  blocksOf,
  type CourseId,
  type Html,
  type LessonDocument,
  type Part,
  type Step,
} from "#app/learning/courses/lesson.ts";
import { isElement, readMdx, type Element, type Node } from "./read-mdx.ts";
import { renderProse } from "./render-prose.ts";

type Source = {
  file: string;
  mdx: string;
  course: CourseId;
  lesson: string;
  language: Language;
  /** Which of its blocks make the lesson complete. */
  required: readonly string[];
};
/** The line of a step (`step story`), its parts (`step story parts 2`), a block and its own (`block check questions first`). */
export type Lines = Record<string, number>;
export type Compiled = { document: LessonDocument; lines: Lines; faults: ContentFault[] };

const stepSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().min(1),
  minutes: z.number().int().min(0).max(40),
});
const rememberSchema = z.strictObject({ title: z.string().min(1) });
const lawSchema = z.strictObject({
  act: z.string().min(1),
  para: z.string().default(""),
  asOf: z.string().refine(isDay),
  confirmed: z.boolean(),
});

/** MDX source → lesson document. Faults are returned, all of them, and not thrown. */
export async function compileLesson(source: Source): Promise<Compiled> {
  const { file, mdx, course, lesson, language, required } = source;
  const { nodes, faults } = await readMdx(file, mdx);
  const lines: Lines = {};
  const steps = nodes.flatMap((node) => readStep(node) ?? []);
  const document = { course, lesson, language, version: versionOf(steps, required), steps };
  return { document, lines, faults };

  function readStep(node: Node): Step | undefined {
    if (!isElement(node)) return undefined;
    const props = read(stepSchema, node.props, node.line);
    if (!props) return undefined;
    lines[`step ${props.id}`] = node.line;
    const notes = node.children.filter(
      (child): child is Element => isElement(child) && child.name === "Notes",
    );
    if (notes.length !== 1) {
      fault(
        node.line,
        `the step "${props.id}" has ${notes.length} <Notes>`,
        "Write exactly one, first in the step.",
      );
    }
    return {
      ...props,
      notes: notes[0] ? neededProse(notes[0]) : "",
      parts: readParts(node, `step ${props.id}`),
    };
  }

  function readParts(step: Element, at: string): Part[] {
    const parts: Part[] = [];
    let run: Exclude<Node, Element>[] = [];
    const flush = () => {
      if (run.length > 0) parts.push({ kind: "prose", html: renderProse(run, language) });
      run = [];
    };
    for (const child of step.children) {
      if (!isElement(child)) {
        run.push(child);
        continue;
      }
      flush();
      const part = child.name === "Notes" ? undefined : readPart(child);
      if (!part) continue;
      lines[`${at} parts ${parts.length}`] = child.line;
      parts.push(part);
    }
    flush();
    return parts;
  }

  function readPart(element: Element): Part | undefined {
    if (element.name === "Helpers") return { kind: "helpers" };
    if (element.name === "Remember") {
      const props = read(rememberSchema, element.props, element.line);
      return props && { kind: "remember", ...props, html: neededProse(element) };
    }
    if (element.name === "Law") {
      const props = read(lawSchema, element.props, element.line);
      return props && { kind: "law", ...props, html: neededProse(element) };
    }
    const kind = kindOf(element);
    return kind && readBlock(kind, element);
  }

  function readBlock(kind: ActivityKind, element: Element): Part | undefined {
    const draft = draftBlock(kind, element, prose);
    const result = sourceOf(kind).schema.safeParse(draft);
    if (!result.success) {
      for (const { path, message } of result.error.issues) {
        fault(
          lineOf(draft, path),
          `<${element.name}> ${path.join(".")}: ${message}`,
          "See “Add a lesson” in the README.",
        );
      }
      return undefined;
    }
    Object.assign(lines, linesOf(draft, `block ${result.data.id}`));
    return { kind: "block", block: result.data satisfies Block };
  }

  function prose(element: Element): Html {
    const own = element.children.filter((child): child is Exclude<Node, Element> => !isElement(child));
    return renderProse(own, language);
  }

  function neededProse(element: Element): Html {
    const html = prose(element);
    if (html === "")
      fault(element.line, `<${element.name}> says nothing`, "Write some text between its tags.");
    return html;
  }

  function read<Schema extends z.ZodType>(
    schema: Schema,
    props: unknown,
    line: number,
  ): z.output<Schema> | undefined {
    const result = schema.safeParse(props);
    for (const { path, message } of result.error?.issues ?? []) {
      fault(line, `${path.join(".")}: ${message}`, "Correct the attribute.");
    }
    return result.data;
  }

  function fault(line: number, says: string, mend: string): void {
    faults.push({ file, line, says, mend });
  }
}

/**
 * Changes when an old answer could mean something else, or complete the lesson no more: steps, blocks, kinds, keys and
 * what is required, never the wording.
 */
function versionOf(steps: Step[], required: readonly string[]): string {
  const blocks = blocksOf({ steps }).map((block) => [block.id, block.kind, ruleOf(block).key(block)]);
  const outline = JSON.stringify([steps.map(({ id }) => id), blocks, required.toSorted()]);
  return createHash("sha256").update(outline).digest("hex").slice(0, 16);
}
