import type { ContentFault } from "./content-fault.ts";

export const elementNames = [
  "Box", "Breathe", "Choice", "Exit", "Feelings", "Helpers", "Item", "Law", "Level", "Notes", "Option", "Question",
  "Quiz", "Remember", "Scenario", "Scene", "Sort", "Step",
];

/** Sites a lesson may link to: the country's law, and nothing that counts visitors. */
const allowedSites = ["adilet.zan.kz"];

const proseNodes = [
  "root", "paragraph", "text", "strong", "emphasis", "list", "listItem", "heading", "blockquote", "link", "break",
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

/**
 * A remark plugin that lets through prose and Senim's elements only. It works on the tree before anything of the
 * source is compiled, so nothing an author (or an attacker with a pull request) writes is ever run.
 */
export function guardMdx({ file, faults }: { file: string; faults: ContentFault[] }) {
  return (tree: MdxNode) => {
    guardNode(tree);
    // A refused tree is emptied, so that what comes after cannot run any of it.
    if (faults.length > 0) tree.children = [];
  };

  function guardNode(node: MdxNode): void {
    const line = node.position?.start.line ?? 1;
    const refuse = (says: string, mend: string) => faults.push({ file, line, says, mend });
    if (node.type === "mdxjsEsm") {
      refuse("import and export have no place in a lesson", "Remove the line; a lesson is text and Senim's elements.");
    } else if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") {
      if (!/^\s*\/\*[^]*\*\/\s*$/.test(node.value ?? "")) {
        refuse("an expression in braces has no place in a lesson", "Write the text itself, without { }.");
      }
    } else if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
      guardElement(node, refuse);
      node.attributes?.push({ type: "mdxJsxAttribute", name: "line", value: literal(line) });
    } else if (node.type === "link") {
      guardLink(node.url ?? "", refuse);
    } else if (node.type === "heading" && node.depth !== 3) {
      refuse("only ### headings stand in a step", "Use ### (the step's title is the heading above it).");
    } else if (!proseNodes.includes(node.type)) {
      refuse(`${node.type} has no place in a lesson`, "Use paragraphs, lists, ### headings, > quotes and links.");
    }
    node.children?.forEach(guardNode);
  }
}

function guardElement(node: MdxNode, refuse: (says: string, mend: string) => void): void {
  if (!node.name || !elementNames.includes(node.name)) {
    refuse(`<${node.name ?? ""}> is not an element of lessons`, `Use one of: ${elementNames.join(", ")}.`);
  }
  for (const attribute of node.attributes ?? []) {
    if (attribute.type !== "mdxJsxAttribute") {
      refuse("attributes can't be spread", "Write each attribute out.");
    } else if (attribute.name === "line") {
      refuse("an element can't carry `line`", "Remove it; the compiler sets it.");
    } else if (attribute.value && typeof attribute.value === "object") {
      const value = (attribute.value as { value: string }).value;
      if (!/^(?:true|false|\d+(?:\.\d+)?)$/.test(value.trim())) {
        refuse(`${attribute.name}={${value}} is not a number, true or false`, `Write ${attribute.name}="…" for text.`);
      }
    }
  }
}

function guardLink(url: string, refuse: (says: string, mend: string) => void): void {
  if (/^\/(?!\/)/.test(url) || url.startsWith("#")) return;
  if (/^tel:(?:111|112|102|103)$/.test(url)) return;
  const site = URL.canParse(url) ? new URL(url) : undefined;
  if (site?.protocol === "https:" && allowedSites.includes(site.hostname)) return;
  refuse(`the link leads to ${url}`, `Link inside Senim (/help) or to one of: ${allowedSites.join(", ")}.`);
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
