import { formOf } from "#app/activities/block-screen.ts";
import { plainText } from "#app/activities/parts/split-html.ts";
import type { Content } from "./screen.ts";

const longestLabel = 90;

/** What a screen is about, in a few words; empty where it has none of its own. */
export function labelOf(content: Content): string {
  const text = textOf(content);
  return text.length <= longestLabel ? text : `${text.slice(0, longestLabel).trimEnd()}…`;
}

function textOf(content: Content): string {
  switch (content.kind) {
    case "prose":
      return plainText(content.html);
    case "remember":
      return content.title;
    case "law":
      return content.act;
    case "block":
      return formOf(content.block.kind).label(content.block);
    case "cover":
    case "opening":
    case "people":
    case "lines":
      return "";
    default:
      return content satisfies never;
  }
}
