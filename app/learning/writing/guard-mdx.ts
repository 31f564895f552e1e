import type { ContentFault } from "#app/content-files/content-fault.ts";
import { elementNames, findElement, placeIn, prosePlace, topPlace, type Place } from "./elements.ts";

/** Sites a lesson may link to: the country's law, and nothing that counts visitors. */
const allowedSites = ["adilet.zan.kz"];

const proseNodes = [
  "paragraph",
  "text",
  "strong",
  "emphasis",
  "list",
  "listItem",
  "heading",
  "blockquote",
  "link",
  "break",
];

type MdxNode = {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  depth?: number;
  children?: MdxNode[];
  attributes?: { type: string; name: string; value: unknown }[];
  position?: { start: { line: number } };
};
type NamedPlace = Place & { says: string };
type Refuse = (says: string, mend: string) => void;

/**
 * A remark plugin that lets through prose and Senim's elements only, each where it belongs. It works on the tree
 * before anything of the source is compiled, so nothing an author (or an attacker with a pull request) writes is
 * ever run.
 */
export function guardMdx({ file, faults }: { file: string; faults: ContentFault[] }) {
  return (tree: MdxNode) => {
    for (const node of tree.children ?? [])
      guardNode(node, { says: "a lesson outside its steps", ...topPlace });
    // A refused tree is emptied, so that what comes after cannot run any of it.
    if (faults.length > 0) tree.children = [];
  };

  function guardNode(node: MdxNode, place: NamedPlace): void {
    const line = node.position?.start.line ?? 1;
    const refuse: Refuse = (says, mend) => faults.push({ file, line, says, mend });
    if (node.type === "mdxjsEsm") {
      return refuse(
        "import and export have no place in a lesson",
        "Remove the line; a lesson is text and Senim's elements.",
      );
    }
    if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") {
      if (isComment(node)) return;
      return refuse(
        "an expression in braces has no place in a lesson",
        "Write the text itself, without { }.",
      );
    }
    const isJsx = node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
    const inside = isJsx ? guardElement(node, place, refuse) : guardProse(node, place, refuse);
    if (isJsx) node.attributes?.push({ type: "mdxJsxAttribute", name: "line", value: literal(line) });
    for (const child of node.children ?? []) guardNode(child, inside);
  }
}

/** Returns the place that the element is for what stands in it. */
function guardElement({ name, attributes = [] }: MdxNode, place: NamedPlace, refuse: Refuse): NamedPlace {
  const element = findElement(name, place);
  if (!element || !name) {
    refuse(`<${name ?? ""}> is not an element of lessons`, `Use one of: ${elementNames.join(", ")}.`);
    return { says: `<${name ?? ""}>`, ...prosePlace };
  }
  const known = Object.keys(element.attributes);
  if (!place.holds.includes(element)) {
    refuse(
      `<${name}> can't stand in ${place.says}`,
      `What may stand there: ${namesOf(place) || "no element"}.`,
    );
  }
  for (const attribute of attributes) {
    if (attribute.type !== "mdxJsxAttribute") {
      refuse("attributes can't be spread", "Write each attribute out.");
    } else if (!known.includes(attribute.name)) {
      refuse(`<${name}> has no attribute ${attribute.name}`, `It has: ${known.join(", ") || "none"}.`);
    } else if (attribute.value && typeof attribute.value === "object") {
      const value = (attribute.value as { value: string }).value;
      if (!/^(?:true|false|\d+(?:\.\d+)?)$/.test(value.trim())) {
        refuse(
          `${attribute.name}={${value}} is not a number, true or false`,
          `Write ${attribute.name}="…" for text.`,
        );
      }
    }
  }
  return { says: `<${name}>`, ...placeIn(element) };
}

function guardProse(node: MdxNode, place: NamedPlace, refuse: Refuse): NamedPlace {
  const inside = { says: `a ${node.type}`, ...prosePlace };
  // Blank lines and authors' comments may stand anywhere.
  if (isBlank(node)) return inside;
  if (!proseNodes.includes(node.type)) {
    refuse(
      `${node.type} has no place in a lesson`,
      "Use paragraphs, lists, ### headings, > quotes and links.",
    );
  } else if (!place.hasProse) {
    refuse(`text can't stand in ${place.says}`, `What may stand there: ${namesOf(place) || "nothing"}.`);
  }
  if (node.type === "link") guardLink(node.url ?? "", refuse);
  if (node.type === "heading" && node.depth !== 3) {
    refuse("only ### headings stand in a step", "Use ### (the step's title is the heading above it).");
  }
  return inside;
}

function namesOf({ holds }: Place): string {
  return holds.map(({ name }) => name).join(", ");
}

function guardLink(url: string, refuse: Refuse): void {
  if (/^\/(?![/\\])/.test(url) || url.startsWith("#")) return;
  if (/^tel:(?:111|112|102|103)$/.test(url)) return;
  const site = URL.canParse(url) ? new URL(url) : undefined;
  if (site?.protocol === "https:" && allowedSites.includes(site.hostname)) return;
  refuse(`the link leads to ${url}`, `Link inside Senim (/help) or to one of: ${allowedSites.join(", ")}.`);
}

function isBlank(node: MdxNode): boolean {
  if (node.type === "text") return node.value?.trim() === "";
  return (
    node.type === "paragraph" && (node.children ?? []).every((child) => isComment(child) || isBlank(child))
  );
}

function isComment({ type, value }: MdxNode): boolean {
  return /^mdx(?:Flow|Text)Expression$/.test(type) && /^\s*\/\*(?:(?!\*\/)[^])*\*\/\s*$/.test(value ?? "");
}

/** An attribute value expression holding one number, with the syntax tree MDX compiles it from. */
function literal(value: number) {
  const program = {
    type: "Program",
    sourceType: "module",
    body: [{ type: "ExpressionStatement", expression: { type: "Literal", value, raw: String(value) } }],
  };
  return { type: "mdxJsxAttributeValueExpression", value: String(value), data: { estree: program } };
}
