import { ruleOf, type Block } from "#app/activities/block.ts";
import type { Mask } from "#app/activities/parts/mask.ts";
import { screensOfBlock } from "#app/activities/screens-of-block.ts";
import { splitHeading, splitProse, withoutLinks } from "#app/activities/parts/split-html.ts";
import type { Lesson, LessonDocument, Part, Step } from "#app/learning/courses/lesson.ts";
import type { Language } from "#app/i18n/language.ts";
import type { Helper } from "#app/school/classes/helper.ts";
import { dateLaw } from "#app/learning/lessons/show-lesson.server.ts";
import { labelOf } from "./screen-label.ts";
import type { Content, Screen } from "./screen.ts";

/** As many names as a screen has room for. */
const peopleOnScreen = 5;

/** The lesson as one row of screens. They hold right answers, so they are for staff alone; notes they never hold. */
export function layOutScreens(
  lesson: Pick<Lesson, "sensitive" | "title">,
  { steps, language }: LessonDocument,
  people: readonly Helper[],
  mask: Mask,
): Screen[] {
  const helpers = helperContents(people);
  const cover = [{ kind: "cover" as const }, ...(lesson.sensitive ? [{ kind: "opening" as const }] : [])];
  const openings = cover.map((content, index) => ({
    id: index === 0 ? "" : content.kind,
    step: 0,
    lead: null,
    content,
    label: lesson.title[language],
  }));
  const screens = steps.flatMap((step, index) =>
    withLeads(contentsOf(step, { language, helpers, mask })).map(({ content, lead }, place) => ({
      id: place === 0 ? step.id : `${step.id}.${place + 1}`,
      step: index,
      lead,
      content,
      label: labelOf(content) || step.title,
    })),
  );
  return [...openings, ...screens];
}

/** A heading at the end of a piece of prose belongs to what comes next, which may be an activity. */
function withLeads(contents: readonly Content[]): Pick<Screen, "lead" | "content">[] {
  let lead: string | null = null;
  return contents.flatMap((content, index) => {
    const own = lead;
    lead = null;
    if (content.kind !== "prose" || index === contents.length - 1) return [{ lead: own, content }];
    const { before, heading } = splitHeading(content.html);
    lead = heading;
    return before === "" ? [] : [{ lead: own, content: { ...content, html: before } }];
  });
}

type Laying = { language: Language; helpers: Content[]; mask: Mask };

function contentsOf(step: Step, laying: Laying): Content[] {
  const { helpers, mask } = laying;
  const isShownEarlier = step.parts.some(leadsToHelpers);
  return step.parts.flatMap((part): Content[] => {
    // Who chooses “I want to talk to an adult” must see at once whom to go to.
    if (leadsToHelpers(part)) return [...blockContents(part.block, mask), ...helpers];
    if (part.kind === "helpers") return isShownEarlier ? [] : helpers;
    return contentsOfPart(part, laying);
  });
}

function leadsToHelpers(part: Part): part is Extract<Part, { kind: "block" }> {
  return part.kind === "block" && ruleOf(part.block).leadsToHelpers === true;
}

function contentsOfPart(part: Exclude<Part, { kind: "helpers" }>, { language, mask }: Laying): Content[] {
  switch (part.kind) {
    case "prose":
      return splitProse(part.html).map((html) => ({ kind: "prose", html }));
    case "remember":
      return splitProse(part.html).map((html) => ({ kind: "remember", title: part.title, html }));
    case "law":
      return [{ ...dateLaw(part, language), html: withoutLinks(part.html) }];
    case "block":
      return blockContents(part.block, mask);
    default:
      return part satisfies never;
  }
}

/** Whom to go to: the people of the own school, then the help lines. */
function helperContents(people: readonly Helper[]): Content[] {
  const screens: Content[] = [];
  for (let from = 0; from < people.length; from += peopleOnScreen)
    screens.push({ kind: "people", people: people.slice(from, from + peopleOnScreen) });
  return [...screens, { kind: "lines" }];
}

function blockContents(block: Block, mask: Mask): Content[] {
  return screensOfBlock(block, mask).map((screen) => ({ kind: "block", block: screen }));
}
