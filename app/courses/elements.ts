type ElementRule = {
  attributes: readonly string[];
  /** The elements that stand directly in it. */
  holds: readonly string[];
  /** Whether Markdown stands directly in it. */
  hasProse: boolean;
};

/** Senim's elements as an author may use them; whatever is not here would be lost on the way, so it is refused. */
const elements: Record<string, ElementRule> = {
  Step: {
    attributes: ["id", "minutes", "title"],
    holds: ["Notes", "Remember", "Law", "Helpers", "Breathe", "Exit", "Feelings", "Quiz", "Scenario", "Sort"],
    hasProse: true,
  },
  Notes: prose(),
  Remember: prose("title"),
  Law: prose("act", "para", "asOf", "confirmed"),
  Helpers: { attributes: [], holds: [], hasProse: false },
  Breathe: prose("id", "title", "in", "hold", "out", "rounds"),
  Exit: { attributes: ["id", "asks"], holds: ["Option"], hasProse: false },
  Feelings: { attributes: ["id", "prompt"], holds: ["Level"], hasProse: false },
  Level: prose("id", "face", "says"),
  Quiz: { attributes: ["id", "title", "pass"], holds: ["Question"], hasProse: false },
  Question: { attributes: ["id", "asks"], holds: ["Option"], hasProse: false },
  Option: prose("id", "says", "right", "adult"),
  Scenario: { attributes: ["id", "title", "start"], holds: ["Scene"], hasProse: false },
  Scene: { attributes: ["id", "title", "end"], holds: ["Choice"], hasProse: true },
  Choice: prose("id", "to", "says", "tone"),
  Sort: { attributes: ["id", "prompt"], holds: ["Box", "Item"], hasProse: false },
  Box: { attributes: ["id", "title"], holds: [], hasProse: false },
  Item: prose("id", "box", "says"),
};

export const elementNames = Object.keys(elements);
/** A lesson outside its steps. */
export const topPlace: ElementRule = { attributes: [], holds: ["Step"], hasProse: false };
/** Inside a paragraph, a list or a quote. */
export const prosePlace: ElementRule = prose();

/** How `<name>` may be used inside `within`: an exit's option says no more than its attributes. */
export function findElement(
  name: string | null | undefined,
  within?: string | null,
): ElementRule | undefined {
  if (!name || !Object.hasOwn(elements, name)) return undefined;
  if (name !== "Option") return elements[name];
  return within === "Exit"
    ? { attributes: ["id", "says", "adult"], holds: [], hasProse: false }
    : prose("id", "says", "right");
}

function prose(...attributes: string[]): ElementRule {
  return { attributes, holds: [], hasProse: true };
}
