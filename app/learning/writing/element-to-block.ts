import type { Html } from "#app/learning/courses/lesson.ts";
import { isElement, type Element } from "./read-mdx.ts";

type Prose = (element: Element) => Html;
/** What an author wrote, in the shape of the block's schema; `line` lets a fault find its place again. */
type Draft = Record<string, unknown> & { line: number };

const drafts: Record<string, (element: Element, prose: Prose) => Draft> = {
  Breathe: (element, prose) => ({ kind: "breathe", hold: 0, ...own(element), html: prose(element) }),
  Cards: (element, prose) => ({
    kind: "cards",
    ...own(element),
    flips: parts(element, "Flip").map((flip) => ({ ...own(flip), html: prose(flip) })),
  }),
  Cases: (element, prose) => ({
    kind: "cases",
    ...own(element),
    stories: parts(element, "Case").map((story) => ({
      ...own(story),
      html: prose(story),
      help: theOnly(story, "HelpPath", prose),
    })),
  }),
  Exit: (element) => ({ kind: "exit", ...own(element), options: parts(element, "Option").map(own) }),
  Feelings: (element, prose) => ({
    kind: "feelings",
    ...own(element),
    levels: parts(element, "Level").map((level) => ({ ...own(level), html: prose(level) })),
  }),
  Match: (element, prose) => ({
    kind: "match",
    ...own(element),
    pairs: parts(element, "Pair").map((pair) => ({ ...own(pair), html: prose(pair) })),
  }),
  Note: (element, prose) => ({ kind: "note", ...own(element), html: prose(element) }),
  Order: (element, prose) => ({
    kind: "order",
    ...own(element),
    places: parts(element, "Place").map((place) => ({ ...own(place), html: prose(place) })),
  }),
  Plan: (element) => ({
    kind: "plan",
    ...own(element),
    parts: parts(element, "Part").map((part) => ({ ...own(part), ideas: parts(part, "Idea").map(own) })),
  }),
  Poll: (element) => ({ kind: "poll", ...own(element), options: parts(element, "Option").map(own) }),
  Quiz: (element, prose) => ({
    kind: "quiz",
    ...own(element),
    questions: parts(element, "Question").map((question) => ({
      ...own(question),
      options: parts(question, "Option").map((option) => ({ ...own(option), html: prose(option) })),
    })),
  }),
  Roleplay: (element, prose) => ({
    kind: "roleplay",
    ...own(element),
    roles: parts(element, "Card").map((card) => ({ ...own(card), html: prose(card) })),
    debrief: theOnly(element, "Debrief", prose),
  }),
  Scenario: (element, prose) => ({
    kind: "scenario",
    ...own(element),
    scenes: parts(element, "Scene").map(({ props: { end, ...props }, ...scene }) => ({
      ...own({ ...scene, props }),
      isEnd: end === true,
      html: prose(scene as Element),
      choices: parts(scene as Element, "Choice").map((choice) => ({ ...own(choice), html: prose(choice) })),
    })),
  }),
  Sort: (element, prose) => ({
    kind: "sort",
    ...own(element),
    boxes: parts(element, "Box").map(own),
    items: parts(element, "Item").map((item) => ({ ...own(item), html: prose(item) })),
  }),
};

export function isBlockElement({ name }: Element): boolean {
  return name in drafts;
}

export function draftBlock(element: Element, prose: Prose): Draft {
  const draft = drafts[element.name];
  if (!draft) throw new Error(`<${element.name}> is no block`);
  return draft(element, prose);
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

function own({ props, line }: Pick<Element, "props" | "line">): Draft {
  return { ...props, line };
}

function parts(element: Element, name: string): Element[] {
  return element.children.filter((node): node is Element => isElement(node) && node.name === name);
}

/** The prose of the one `<name>` in an element; undefined where there is none, or more than one. */
function theOnly(element: Element, name: string, prose: Prose): Html | undefined {
  const [only, ...more] = parts(element, name);
  return only && more.length === 0 ? prose(only) : undefined;
}
