/** How many lines of large type a screen has room for, below its title. */
const roomOfScreen = 11.5;
const charactersInLine = 56;

/**
 * Prose for a projector: cut between its paragraphs, lists and quotes, a long list between its items, so that each
 * piece fits a screen. What belongs to the next thing (a heading, a line that ends with a colon) stays with it.
 */
export function splitProse(html: string, room = roomOfScreen): string[] {
  const clumps = clumpsOf(topLevel(withoutLinks(html)).flatMap((part) => splitList(part, room)));
  const total = clumps.reduce((sum, clump) => sum + linesOf(clump), 0);
  const needed = pack(clumps, room).length;
  // The lowest room that needs no screen more: so the last screen is not left with one line.
  for (let even = Math.ceil(total / needed); even < room; even += 0.5) {
    const pieces = pack(clumps, even);
    if (pieces.length === needed) return pieces;
  }
  return pack(clumps, room);
}

/** The lines that this HTML takes in large type, gaps counted. */
export function linesOf(html: string): number {
  return topLevel(html).reduce((sum, part) => sum + linesOfPart(part), 0);
}

/** A link on a projector would lead the whole class away. */
export function withoutLinks(html: string): string {
  return html.replaceAll(/<\/?a(?:\s[^>]*)?>/g, "");
}

/** Things that are shown there, without their links. */
export function linkless<Item extends { html: string }>(items: readonly Item[]): Item[] {
  return items.map((item) => ({ ...item, html: withoutLinks(item.html) }));
}

/** The heading that a piece of prose ends with, apart from the rest. */
export function splitHeading(html: string): { before: string; heading: string | null } {
  const parts = topLevel(html);
  const last = parts.at(-1);
  if (last === undefined || !/^<h\d/.test(last)) return { before: html, heading: null };
  return { before: parts.slice(0, -1).join(""), heading: plainText(last) };
}

/** The text of ready HTML, as a person reads it. */
export function plainText(html: string): string {
  const text = html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
  return text.replaceAll(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity).trim();
}

const entities: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
};

/** The elements that stand in no other; the compiler writes every tag whole. */
function topLevel(html: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: tag, 1: slash, index } of html.matchAll(/<(\/?)(?!br\b|hr\b)[a-z][^>]*>/g)) {
    if (!slash && depth === 0) start = index;
    depth += slash ? -1 : 1;
    if (slash && depth === 0) parts.push(html.slice(start, index + tag.length));
  }
  return parts;
}

function linesOfPart(part: string): number {
  const wide = (text: string, characters: number) => Math.ceil(plainText(text).length / characters);
  const list = insideList(part);
  if (list) return list.items.reduce((sum, item) => sum + wide(item, charactersInLine - 4) + 0.3, 0.4);
  if (/^<h\d/.test(part)) return wide(part, charactersInLine - 14) * 1.2 + 0.5;
  return wide(part, charactersInLine) + 0.6;
}

function insideList(part: string): { tag: string; first: number; items: string[] } | undefined {
  const [, tag = "", attributes = "", inside = ""] = part.match(/^<(ul|ol)([^>]*)>(.*)<\/\1>$/s) ?? [];
  if (!tag) return undefined;
  return { tag, first: Number(attributes.match(/start="(\d+)"/)?.[1] ?? 1), items: topLevel(inside) };
}

/** A list that is too long for a screen, as a list for each item, which count on. */
function splitList(part: string, room: number): string[] {
  const list = insideList(part);
  if (!list || linesOf(part) <= room) return [part];
  const { tag, first, items } = list;
  return items.map((item, index) => {
    const start = tag === "ol" && first + index > 1 ? ` start="${first + index}"` : "";
    return `<${tag}${start}>${item}</${tag}>`;
  });
}

/** Joins what leads to something with what it leads to. */
function clumpsOf(parts: readonly string[]): string[] {
  const clumps: string[] = [];
  let leading = "";
  for (const part of parts) {
    if (leadsOn(part)) {
      leading += part;
      continue;
    }
    clumps.push(leading + part);
    leading = "";
  }
  return leading ? [...clumps, leading] : clumps;
}

function leadsOn(part: string): boolean {
  return (
    /^<h\d/.test(part) ||
    /^<p><strong>[^<]*<\/strong><\/p>$/.test(part) ||
    (part.startsWith("<p>") && /:(?:<\/\w+>)*$/.test(part))
  );
}

function pack(clumps: readonly string[], room: number): string[] {
  const pieces: string[] = [];
  for (const clump of clumps) {
    const last = pieces.at(-1);
    const joined = last === undefined ? clump : joinLists(last + clump);
    if (last !== undefined && linesOf(joined) <= room) pieces[pieces.length - 1] = joined;
    else pieces.push(clump);
  }
  return pieces;
}

/** Items that were one list are one again where they stand on the same screen. */
function joinLists(html: string): string {
  return html.replaceAll(/<\/ol><ol start="\d+">|<\/ul><ul>/g, "");
}
