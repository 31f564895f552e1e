import type { ActivityKind } from "#app/activities/block.ts";
import { plainText } from "#app/activities/parts/split-html.ts";
import type { BlockOf } from "./activity-lessons.ts";

/** The author's own words: those that stand there at once, and those that the first answer brings. */
export type Words = { atOnce: string[]; later: string[] };

const wordsOfKind: { [Kind in ActivityKind]: (block: BlockOf<Kind>) => Words } = {
  breathe: ({ title, html }) => ({ atOnce: [title, ...lines(html)], later: [] }),
  cards: ({ prompt, flips }) => ({
    atOnce: [prompt, ...flips.map(({ front }) => front)],
    later: linesOfAll(flips),
  }),
  cases: ({ title, stories }) => ({
    atOnce: [title, ...stories.map((story) => story.title), ...linesOfAll(stories)],
    later: stories.flatMap(({ help }) => lines(help)),
  }),
  exit: ({ asks, options }) => ({ atOnce: [asks, ...says(options)], later: [] }),
  feelings: ({ prompt, levels }) => ({
    atOnce: [prompt, ...says(levels)],
    later: linesOfAll(levels.slice(0, 1)),
  }),
  match: ({ prompt, pairs }) => ({
    atOnce: [prompt, ...pairs.flatMap(({ item, fits }) => [item, fits])],
    later: linesOfAll(pairs),
  }),
  note: ({ asks, html }) => ({ atOnce: [asks, ...lines(html)], later: [] }),
  order: ({ prompt, places }) => ({ atOnce: [prompt, ...says(places)], later: linesOfAll(places) }),
  plan: ({ title, parts }) => ({
    atOnce: [title, ...parts.flatMap(({ asks, ideas }) => [asks, ...says(ideas)])],
    later: [],
  }),
  poll: ({ asks, options }) => ({ atOnce: [asks, ...says(options)], later: [] }),
  quiz: ({ title, questions }) => ({
    atOnce: [title, ...questions.flatMap(({ asks, options }) => [asks, ...says(options)])],
    later: questions.flatMap(({ options }) => linesOfAll(options.slice(0, 1))),
  }),
  roleplay: ({ title, roles, debrief }) => ({
    atOnce: [title, ...roles.map(({ role }) => role), ...linesOfAll(roles), ...lines(debrief)],
    later: [],
  }),
  scenario: ({ title, start, scenes }) => {
    const first = scenes.filter(({ id }) => id === start);
    const choices = first.flatMap((scene) => scene.choices);
    return {
      atOnce: [title, ...first.map((scene) => scene.title), ...linesOfAll(first), ...says(choices)],
      later: linesOfAll(choices.slice(0, 1)),
    };
  },
  sort: ({ prompt, boxes, items }) => ({
    atOnce: [prompt, ...boxes.map(({ title }) => title), ...says(items)],
    later: linesOfAll(items),
  }),
};

export function wordsOf<Kind extends ActivityKind>(block: BlockOf<Kind>): Words {
  return wordsOfKind[block.kind](block);
}

/** A screen may end between two paragraphs, and a page between any two words. */
function lines(html: string): string[] {
  return html
    .split(/<\/?(?:p|ul|ol|li|h\d|blockquote)[^>]*>|<br[^>]*>/)
    .map(plainText)
    .filter(Boolean);
}

function linesOfAll(parts: readonly { html: string }[]): string[] {
  return parts.flatMap(({ html }) => lines(html));
}

function says(parts: readonly { says: string }[]): string[] {
  return parts.map((part) => part.says);
}
