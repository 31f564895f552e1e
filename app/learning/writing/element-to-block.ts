import type { ActivityKind } from "#app/activities/block.ts";
import type { ElementSource } from "#app/activities/parts/element.ts";
import { kinds, sourceOf } from "#app/activities/source-of.ts";
import type { Html } from "#app/learning/courses/lesson.ts";
import { isElement, type Element } from "./read-mdx.ts";

type Prose = (element: Element) => Html;
/** What an author wrote, in the shape of the block's schema; `line` lets a fault find its place again. */
type Draft = Record<string, unknown> & { line: number };

/** The kind of activity that an element is, if it is one. */
export function kindOf({ name }: Element): ActivityKind | undefined {
  return kinds.find((kind) => sourceOf(kind).name === name);
}

export function draftBlock(kind: ActivityKind, element: Element, prose: Prose): Draft {
  return { kind, ...draftOf(sourceOf(kind), element, prose) };
}

function draftOf(
  { called = {}, hasProse, lists = {}, only = {} }: ElementSource,
  element: Element,
  prose: Prose,
): Draft {
  const { props, line } = element;
  const own = Object.entries(props).map(
    ([attribute, value]) => [called[attribute] ?? attribute, value] as const,
  );
  const inner = Object.entries(lists).map(([list, source]) => {
    return [list, parts(element, source.name).map((part) => draftOf(source, part, prose))] as const;
  });
  const single = Object.entries(only).map(([key, name]) => [key, theOnly(element, name, prose)] as const);
  return {
    ...Object.fromEntries(own),
    line,
    ...(hasProse && { html: prose(element) }),
    ...Object.fromEntries([...inner, ...single]),
  };
}

/** The line nearest to where a schema found a fault. */
export function lineOf(draft: Draft, path: readonly PropertyKey[]): number {
  let { line } = draft;
  let here: unknown = draft;
  for (const key of path) {
    here = (here as Record<PropertyKey, unknown> | undefined)?.[key];
    if (typeof here === "object" && here !== null && "line" in here) line = here.line as number;
  }
  return line;
}

/** The line of a draft and of each part of it that has an id, under `at` and the way from there. */
export function linesOf(draft: Draft, at: string): Record<string, number> {
  const lines = { [at]: draft.line };
  for (const [name, list] of Object.entries(draft)) {
    if (!Array.isArray(list)) continue;
    for (const part of list as Draft[])
      Object.assign(lines, linesOf(part, `${at} ${name} ${String(part.id)}`));
  }
  return lines;
}

function parts(element: Element, name: string): Element[] {
  return element.children.filter((node): node is Element => isElement(node) && node.name === name);
}

/** The prose of the one `<name>` in an element; undefined where there is none, or more than one. */
function theOnly(element: Element, name: string, prose: Prose): Html | undefined {
  const [only, ...more] = parts(element, name);
  return only && more.length === 0 ? prose(only) : undefined;
}
