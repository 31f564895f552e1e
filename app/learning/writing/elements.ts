import type { ElementSource } from "#app/activities/parts/element.ts";
import { kinds, sourceOf } from "#app/activities/source-of.ts";

/** What stands in a step beside activities. */
export const lessonParts = {
  remember: { name: "Remember", attributes: { title: "title" }, hasProse: true },
  law: {
    name: "Law",
    attributes: { act: "title", para: "key", asOf: "key", confirmed: "key" },
    hasProse: true,
  },
  helpers: { name: "Helpers", attributes: {} },
} satisfies Record<string, ElementSource>;

/** Where elements stand, and whether Markdown may stand there too. */
export type Place = { holds: readonly ElementSource[]; hasProse: boolean };

const step: ElementSource = { name: "Step", attributes: { id: "key", minutes: "key", title: "title" } };
const activities = kinds.map(sourceOf);
const inStep: Place = {
  holds: [proseOf("Notes"), ...Object.values(lessonParts), ...activities],
  hasProse: true,
};
/** Senim's elements as an author may use them; whatever is not here would be lost on the way, so it is refused. */
const elements = [step, ...inStep.holds.flatMap((element) => [element, ...within(element)])];

export const elementNames = [...new Set(elements.map(({ name }) => name))];
/** A lesson outside its steps. */
export const topPlace: Place = { holds: [step], hasProse: false };
/** Inside a paragraph, a list or a quote. */
export const prosePlace: Place = { holds: [], hasProse: true };

/** What `<name>` is in this place, or, where it can't stand there, anywhere. */
export function findElement(name: string | null | undefined, { holds }: Place): ElementSource | undefined {
  return [...holds, ...elements].find((element) => element.name === name);
}

/** What an element is for that which stands in it. */
export function placeIn(element: ElementSource): Place {
  if (element === step) return inStep;
  const { lists = {}, only = {}, hasProse = false } = element;
  return { holds: [...Object.values(lists), ...Object.values(only).map(proseOf)], hasProse };
}

function within(element: ElementSource): ElementSource[] {
  return placeIn(element).holds.flatMap((inner) => [inner, ...within(inner)]);
}

function proseOf(name: string): ElementSource {
  return { name, attributes: {}, hasProse: true };
}
