import type { LessonDocument, Part } from "#app/learning/courses/lesson.ts";

type Entry = {
  /** Where it stands (see `Lines`). */
  at: string;
  /** The element without its words, nearly as an author writes it: `<Choice id="stay" to="yard" tone="leaf">`. */
  says: string;
};

const elements: Record<string, string> = {
  boxes: "Box",
  breathe: "Breathe",
  cards: "Cards",
  cases: "Cases",
  choices: "Choice",
  exit: "Exit",
  feelings: "Feelings",
  flips: "Flip",
  helpers: "Helpers",
  ideas: "Idea",
  items: "Item",
  law: "Law",
  levels: "Level",
  match: "Match",
  note: "Note",
  options: "Option",
  order: "Order",
  pairs: "Pair",
  parts: "Part",
  places: "Place",
  plan: "Plan",
  poll: "Poll",
  questions: "Question",
  quiz: "Quiz",
  remember: "Remember",
  roleplay: "Roleplay",
  roles: "Card",
  scenario: "Scenario",
  scenes: "Scene",
  sort: "Sort",
  stories: "Case",
};
const wordings = [
  "act",
  "asks",
  "debrief",
  "fits",
  "front",
  "help",
  "html",
  "item",
  "kind",
  "prompt",
  "role",
  "says",
  "title",
];

/** What must be the same in each language, in its order: steps, blocks, their parts, numbers and right answers. */
export function outline(document: LessonDocument): Entry[] {
  return document.steps.flatMap((step) => {
    const at = `step ${step.id}`;
    const head = { at, says: tag("Step", { id: step.id, minutes: step.minutes }) };
    return [head, ...step.parts.flatMap((part, index) => outlinePart(`${at} parts ${index}`, part))];
  });
}

function outlinePart(at: string, part: Part): Entry[] {
  // Prose may be cut into paragraphs as a language likes.
  if (part.kind === "prose") return [];
  if (part.kind === "block") return outlineBlock(`block ${part.block.id}`, part.block.kind, part.block);
  return [{ at, says: tag(part.kind, part) }];
}

function outlineBlock(at: string, name: string, value: object): Entry[] {
  const inner = Object.entries(value).flatMap(([list, parts]) => {
    if (!Array.isArray(parts)) return [];
    return parts.flatMap((part: { id: string }) => outlineBlock(`${at} ${list} ${part.id}`, list, part));
  });
  return [{ at, says: tag(name, value) }, ...inner];
}

function tag(name: string, value: object): string {
  const kept = Object.entries(value).filter(
    ([key, inner]) => !wordings.includes(key) && !Array.isArray(inner),
  );
  const attributes = kept.map(([key, inner]) => ` ${key}=${JSON.stringify(inner)}`);
  return `<${elements[name] ?? name}${attributes.join("")}>`;
}
