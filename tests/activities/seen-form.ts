/** A page with scripts, one where they never came, and what a printer makes of each. */
export const forms = ["alone", "without JavaScript", "on paper", "on paper without JavaScript"] as const;
export type Form = (typeof forms)[number];

export type Seen = {
  text: string;
  /** How many of each: radio, checkbox, select, textarea, button, summary, link. */
  controls: Record<string, number>;
  /** The names under which something could be sent. */
  names: string[];
};

type Tag = { name: string; attributes: string };

/** What the style sheets leave of a block's HTML in one of its forms: `blocks.css` in a few lines. */
export function seenIn(html: string, form: Form): Seen {
  const seen: Seen = { text: "", controls: {}, names: [] };
  const open: (Tag & { isHidden: boolean })[] = [];
  for (const [, close, name = "", attributes = "", selfClose, text] of html.matchAll(
    /<(\/)?([a-z0-9]+)((?:\s[^>]*?)?)(\/)?>|([^<]+)/g,
  )) {
    const isInHidden = open.at(-1)?.isHidden ?? false;
    if (text !== undefined) seen.text += isInHidden ? "" : decode(text);
    else if (close) open.pop();
    else {
      const tag = { name, attributes };
      const isHidden = isInHidden || isHiddenIn(tag, form);
      if (!isHidden) count(seen, tag, open);
      seen.text += isBlock(name) ? "\n" : "";
      if (!selfClose) open.push({ ...tag, isHidden });
    }
  }
  return seen;
}

function isHiddenIn({ name, attributes }: Tag, form: Form): boolean {
  const classes = /class="([^"]*)"/.exec(attributes)?.[1]?.split(" ") ?? [];
  const has = (one: string) => classes.includes(one);
  const isOnPaper = form.startsWith("on paper");
  if (isOnPaper && (has("not-on-paper") || has("button") || has("breathe-stage") || name === "select"))
    return true;
  if (isOnPaper && has("on-paper-too")) return false;
  if (!isOnPaper && has("paper-only")) return true;
  // Behind a closed button or a closed <details> there is something all the same: it is there to be opened.
  return has(form.endsWith("without JavaScript") ? "script-only" : "no-script-only");
}

function count(seen: Seen, { name, attributes }: Tag, around: readonly Tag[]): void {
  const attribute = (one: string) => new RegExp(` ${one}="([^"]*)"`).exec(attributes)?.[1];
  const kind = name === "input" ? (attribute("type") ?? "text") : name === "a" ? "link" : name;
  if (!["input", "select", "textarea", "button", "summary", "a"].includes(name) || kind === "hidden") return;
  seen.controls[kind] = (seen.controls[kind] ?? 0) + 1;
  const field = attribute("name");
  if (field && around.some((one) => one.name === "form")) seen.names.push(field);
}

function isBlock(name: string): boolean {
  return !["b", "em", "span", "svg", "path", "circle", "a"].includes(name);
}

function decode(text: string): string {
  const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
  return text.replaceAll(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? "");
}
