export type Command =
  | "next"
  | "back"
  | "first"
  | "last"
  | "blank"
  | "notes"
  | "timer"
  | "full-screen"
  | "menu"
  /** What is open on the screen; where nothing is, it leaves. */
  | "close"
  | "leave"
  /** The first, second … button of what the class chooses from. */
  | number;

type Press = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "altKey" | "metaKey" | "repeat">;

const byKey: Record<string, Command> = {
  PageDown: "next",
  ArrowRight: "next",
  ArrowDown: "next",
  Enter: "next",
  PageUp: "back",
  ArrowLeft: "back",
  ArrowUp: "back",
  Home: "first",
  End: "last",
  Escape: "close",
  ".": "blank",
  "?": "menu",
  // What a clicker sends to begin; as a reload it would cost a class without a connection its lesson.
  F5: "full-screen",
};

/** What a clicker sends must neither choose another class in a list that a teacher has chosen from, nor load the page anew. */
const fromClicker = ["PageDown", "PageUp", "F5", "."];

/** By their place on the keyboard: in a Kazakh or Russian layout the same keys write other letters. */
const byCode: Record<string, Command> = {
  KeyB: "blank",
  Period: "blank",
  NumpadDecimal: "blank",
  KeyN: "notes",
  KeyT: "timer",
  KeyF: "full-screen",
  KeyH: "menu",
};

/** Where the focus is, as far as it has its own use for a key. */
export type Focus = "page" | "button" | "field";

/** What a key or a clicker's button means. */
export function commandOf(press: Press, focus: Focus): Command | undefined {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat } = press;
  if (ctrlKey || altKey || metaKey || repeat) return undefined;
  if (focus === "button" && (key === " " || key === "Enter")) return undefined;
  if (focus === "field" && !fromClicker.includes(key)) return undefined;
  if (key === " ") return shiftKey ? "back" : "next";
  const digit = code.match(/^(?:Digit|Numpad)([1-9])$/)?.[1];
  if (digit && !shiftKey) return Number(digit);
  return byKey[key] ?? byCode[code];
}
