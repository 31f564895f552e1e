import { mixBlock, type Block } from "./block.ts";
import type { Cards } from "./cards/cards.ts";
import type { Cases } from "./cases/cases.ts";
import type { Mask } from "./parts/mask.ts";
import { matchRule, type Match } from "./match/match.ts";
import { orderRule, type Order } from "./order/order.ts";
import type { Plan } from "./plan/plan.ts";
import type { Quiz } from "./quiz/quiz.ts";
import type { Roleplay } from "./roleplay/roleplay.ts";
import type { Scenario } from "./scenario/scenario.ts";
import type { Sort } from "./sort/sort.ts";
import type { BlockScreen, Piece, Place } from "./block-screen.ts";
import { linesOf, splitProse, withoutLinks } from "./parts/split-html.ts";

/** An activity, one screen after the other, in the order in which pupils meet it on their own. */
export function screensOfBlock(block: Block, mask: Mask): BlockScreen[] {
  return piecesOf(mixBlock(block, mask), mask).map((piece) => ({
    ...piece,
    block: block.id,
    beats: beatsOf(piece),
  }));
}

function piecesOf(block: Block, mask: Mask): Piece[] {
  switch (block.kind) {
    case "breathe":
      return [{ kind: "breathe", breathe: { ...block, html: withoutLinks(block.html) } }];
    case "cards":
      return cardsPieces(block);
    case "cases":
      return casesPieces(block);
    case "exit":
      return [{ kind: "exit", exit: block }];
    case "feelings":
      return [{ kind: "feelings", feelings: { ...block, levels: linkless(block.levels) } }];
    case "match":
      return matchPieces(block, mask);
    case "note":
      return [{ kind: "note", note: { ...block, html: withoutLinks(block.html) } }];
    case "order":
      return orderPieces(block, mask);
    case "plan":
      return planPieces(block);
    case "poll":
      return [{ kind: "poll", poll: block }];
    case "quiz":
      return quizPieces(block);
    case "roleplay":
      return roleplayPieces(block);
    case "scenario":
      return [{ kind: "scenario", scenario: linklessScenario(block) }];
    case "sort":
      return sortPieces(block);
    default:
      return block satisfies never;
  }
}

function beatsOf(piece: Piece): number {
  switch (piece.kind) {
    case "breathe":
    case "cards":
    case "feelings":
    case "match":
    case "note":
    case "quiz":
    case "sort":
      return 2;
    // The class's order, the right one, then each place with its reason.
    case "order":
      return 2 + piece.places.length;
    case "cases":
    case "exit":
    case "plan":
    case "poll":
    case "roleplay":
    case "scenario":
      return 1;
    default:
      return piece satisfies never;
  }
}

function cardsPieces({ prompt, flips }: Cards): Piece[] {
  return numbered(linkless(flips), (flip, place) => ({ kind: "cards", prompt, flip, ...place }));
}

function casesPieces({ title, stories }: Cases): Piece[] {
  return stories.flatMap((story, index) => {
    const place = { number: index + 1, of: stories.length };
    const screens = (html: string, isHelp: boolean): Piece[] =>
      splitProse(html).map((piece) => ({
        kind: "cases",
        title,
        story: story.title,
        html: piece,
        isHelp,
        ...place,
      }));
    return [...screens(story.html, false), ...screens(story.help, true)];
  });
}

function matchPieces(match: Match, mask: Mask): Piece[] {
  const { fits } = matchRule.show(match, mask);
  const fitOf = (pair: Match["pairs"][number]) => fits.find(({ says }) => says === pair.fits)?.id ?? "";
  return numbered(linkless(match.pairs), (pair, place) => {
    const used = match.pairs.slice(0, place.number - 1).map(fitOf);
    const row = { id: pair.id, item: pair.item, html: pair.html, fits, right: fitOf(pair), used };
    return { kind: "match", prompt: match.prompt, row, ...place };
  });
}

function orderPieces(order: Order, mask: Mask): Piece[] {
  const { prompt, places } = order;
  const shown = orderRule.show(order, mask).places;
  const mixed = shown.map(({ says }) => places.find((place) => place.says === says)?.id ?? "");
  return [{ kind: "order", prompt, places: linkless(places), mixed }];
}

function planPieces({ title, parts }: Plan): Piece[] {
  return numbered(parts, (part, place) => ({ kind: "plan", title, part, ...place }));
}

function quizPieces({ title, questions }: Quiz): Piece[] {
  return numbered(questions, (question, place) => {
    return {
      kind: "quiz",
      title,
      question: { ...question, options: linkless(question.options) },
      ...place,
    };
  });
}

/** As many cards side by side as a screen has room for, then how the class steps out of the roles. */
function roleplayPieces({ title, roles, debrief }: Roleplay): Piece[] {
  const screens: Roleplay["roles"][] = [];
  for (const role of linkless(roles)) {
    const last = screens.at(-1);
    if (last && last.length < 2 && [...last, role].every(isShortCard)) last.push(role);
    else screens.push([role]);
  }
  return [
    ...screens.map((some): Piece => ({ kind: "roleplay", title, roles: some, debrief: null })),
    ...splitProse(debrief).map((html): Piece => ({ kind: "roleplay", title, roles: [], debrief: html })),
  ];
}

function isShortCard({ html }: { html: string }): boolean {
  return linesOf(html) <= 4;
}

function sortPieces({ prompt, boxes, items }: Sort): Piece[] {
  return numbered(linkless(items), (item, place) => ({ kind: "sort", prompt, boxes, item, ...place }));
}

function linklessScenario(scenario: Scenario): Scenario {
  const scenes = linkless(scenario.scenes).map((scene) => ({ ...scene, choices: linkless(scene.choices) }));
  return { ...scenario, scenes };
}

function linkless<Item extends { html: string }>(items: readonly Item[]): Item[] {
  return items.map((item) => ({ ...item, html: withoutLinks(item.html) }));
}

function numbered<Item>(items: readonly Item[], toPiece: (item: Item, place: Place) => Piece): Piece[] {
  return items.map((item, index) => toPiece(item, { number: index + 1, of: items.length }));
}
