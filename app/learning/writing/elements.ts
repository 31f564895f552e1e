type ElementRule = {
  attributes: readonly string[];
  /** The elements that stand directly in it. */
  holds: readonly string[];
  /** Whether Markdown stands directly in it. */
  hasProse: boolean;
};

/** The elements of the activities; each stands directly in a step. */
const activities = [
  "Breathe",
  "Cards",
  "Cases",
  "Exit",
  "Feelings",
  "Match",
  "Note",
  "Order",
  "Plan",
  "Poll",
  "Quiz",
  "Roleplay",
  "Scenario",
  "Sort",
];

/** Senim's elements as an author may use them; whatever is not here would be lost on the way, so it is refused. */
const elements: Record<string, ElementRule> = {
  Step: {
    attributes: ["id", "minutes", "title"],
    holds: ["Notes", "Remember", "Law", "Helpers", ...activities],
    hasProse: true,
  },
  Notes: prose(),
  Remember: prose("title"),
  Law: prose("act", "para", "asOf", "confirmed"),
  Helpers: bare(),
  Breathe: prose("id", "title", "in", "hold", "out", "rounds"),
  Cards: { attributes: ["id", "prompt"], holds: ["Flip"], hasProse: false },
  Flip: prose("id", "front"),
  Cases: { attributes: ["id", "title"], holds: ["Case"], hasProse: false },
  Case: { attributes: ["id", "title"], holds: ["HelpPath"], hasProse: true },
  HelpPath: prose(),
  Exit: { attributes: ["id", "asks"], holds: ["Option"], hasProse: false },
  Feelings: { attributes: ["id", "prompt"], holds: ["Level"], hasProse: false },
  Level: prose("id", "face", "says"),
  Match: { attributes: ["id", "prompt"], holds: ["Pair"], hasProse: false },
  Pair: prose("id", "item", "fits"),
  Note: prose("id", "asks"),
  Order: { attributes: ["id", "prompt"], holds: ["Place"], hasProse: false },
  Place: prose("id", "says"),
  Plan: { attributes: ["id", "title"], holds: ["Part"], hasProse: false },
  Part: { attributes: ["id", "asks"], holds: ["Idea"], hasProse: false },
  Idea: bare("id", "says"),
  Poll: { attributes: ["id", "asks"], holds: ["Option"], hasProse: false },
  Quiz: { attributes: ["id", "title", "pass"], holds: ["Question"], hasProse: false },
  Question: { attributes: ["id", "asks"], holds: ["Option"], hasProse: false },
  Option: prose("id", "says", "right", "adult"),
  Roleplay: { attributes: ["id", "title"], holds: ["Card", "Debrief"], hasProse: false },
  Card: prose("id", "role"),
  Debrief: prose(),
  Scenario: { attributes: ["id", "title", "start"], holds: ["Scene"], hasProse: false },
  Scene: { attributes: ["id", "title", "end"], holds: ["Choice"], hasProse: true },
  Choice: prose("id", "to", "says", "tone"),
  Sort: { attributes: ["id", "prompt"], holds: ["Box", "Item"], hasProse: false },
  Box: bare("id", "title"),
  Item: prose("id", "box", "says"),
};

export const elementNames = Object.keys(elements);
/** A lesson outside its steps. */
export const topPlace: ElementRule = { attributes: [], holds: ["Step"], hasProse: false };
/** Inside a paragraph, a list or a quote. */
export const prosePlace: ElementRule = prose();

/** How `<name>` may be used inside `within`: only a quiz explains its options, and an exit or a poll has no right one. */
export function findElement(
  name: string | null | undefined,
  within?: string | null,
): ElementRule | undefined {
  if (!name || !Object.hasOwn(elements, name)) return undefined;
  if (name !== "Option") return elements[name];
  if (within === "Exit") return bare("id", "says", "adult");
  return within === "Poll" ? bare("id", "says") : prose("id", "says", "right");
}

function prose(...attributes: string[]): ElementRule {
  return { attributes, holds: [], hasProse: true };
}

/** Says no more than its attributes. */
function bare(...attributes: string[]): ElementRule {
  return { attributes, holds: [], hasProse: false };
}
