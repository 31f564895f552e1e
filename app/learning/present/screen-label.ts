import type { BlockScreen } from "#app/activities/block-screen.ts";
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
      return labelOfBlock(content.block);
    case "cover":
    case "opening":
    case "people":
    case "lines":
      return "";
    default:
      return content satisfies never;
  }
}

function labelOfBlock(screen: BlockScreen): string {
  switch (screen.kind) {
    case "breathe":
      return screen.breathe.title;
    case "cards":
      return screen.flip.front;
    case "cases":
      return screen.story;
    case "exit":
      return screen.exit.asks;
    case "feelings":
      return screen.feelings.prompt;
    case "match":
      return screen.row.item;
    case "note":
      return screen.note.asks;
    case "order":
      return screen.prompt;
    case "plan":
      return screen.part.asks;
    case "poll":
      return screen.poll.asks;
    case "quiz":
      return screen.question.asks;
    case "roleplay":
      return screen.title;
    case "scenario":
      return screen.scenario.title;
    case "sort":
      return screen.item.says;
    default:
      return screen satisfies never;
  }
}
