import { describe, expect, test } from "vitest";
import { isStored, type Block, type ActivityKind } from "#app/activities/block.ts";
import { languages } from "#app/i18n/language.ts";
import { messagesFor, type AllMessages } from "#app/messages/messages.server.ts";
import * as example from "./example-blocks.ts";
import { renderBlock, renderForForm } from "./render-block.tsx";
import { forms, seenIn, type Form } from "./seen-form.ts";

const { allBlocks, cards, cases, exit, match, note, order, plan, poll } = example;

type Expected = { says: string[]; hides?: string[]; controls: Record<string, number> };
type Text = AllMessages["blocks"] & AllMessages["activities"];
type OfKind = (text: Text) => { alone: Expected; noScript: Expected; paper: Expected };

const backs = cards.flips.map(({ html }) => html.replaceAll(/<[^>]*>/g, ""));
const helps = cases.stories.map(({ help }) => help.replaceAll(/<[^>]*>/g, ""));
const ideas = plan.parts.flatMap((part) => part.ideas.map(({ says }) => says));
const quizOptions = ["join", "leave", "film", "call", "laugh", "wait"];

/** What each activity says and what can be touched in it, in each of its forms. */
const expected: Record<ActivityKind, OfKind> = {
  breathe: (text) => ({
    alone: { says: ["Slow breath", "Breathe.", text.startBreathing], controls: { button: 2 } },
    noScript: {
      says: ["Breathe.", text.breathedWithoutPacer],
      hides: [text.startBreathing],
      controls: { button: 1 },
    },
    paper: { says: ["Slow breath", "Breathe."], hides: [text.startBreathing], controls: {} },
  }),
  cards: (text) => ({
    alone: {
      says: [cards.prompt, text.turnHint, "Front one", text.opened(0, 3), ...backs],
      hides: [text.cardsOnPaper, text.done],
      controls: { button: 3 },
    },
    noScript: {
      says: ["Front one", text.done, ...backs],
      hides: [text.opened(0, 3)],
      controls: { summary: 3, button: 1 },
    },
    paper: {
      says: [text.cardsOnPaper, "Front one", "Front three", ...backs],
      hides: [text.turnHint, text.done],
      controls: { button: 3 },
    },
  }),
  cases: (text) => ({
    alone: {
      says: [cases.title, "Arman is tired.", text.whatCouldHelp, text.toHelp, ...helps],
      hides: [text.done],
      controls: { button: 2, link: 1 },
    },
    noScript: {
      says: ["Sabina is tired.", text.whatCouldHelp, text.done, ...helps],
      controls: { summary: 2, button: 1, link: 1 },
    },
    paper: {
      says: ["Arman is tired.", text.whatCouldHelp, ...helps],
      hides: [text.done],
      controls: { button: 2 },
    },
  }),
  exit: (text) => ({
    alone: { says: [exit.asks, "move", text.choiceStaysWithYou], hides: [text.done], controls: { radio: 3 } },
    noScript: { says: [exit.asks, "adult", text.done], controls: { radio: 3, button: 1 } },
    paper: { says: [exit.asks, "move", "word", "adult"], hides: [text.done], controls: { radio: 3 } },
  }),
  feelings: (text) => ({
    alone: { says: ["How are you?", "calm", "storm", text.staysWithYou], controls: { radio: 5 } },
    noScript: { says: ["How are you?", "so-so", text.staysWithYou], controls: { radio: 5 } },
    paper: { says: ["How are you?", "calm", "good", "so-so", "tense", "storm"], controls: { radio: 5 } },
  }),
  match: (text) => ({
    alone: {
      says: [match.prompt, "anger", "fists", text.matchChoose, text.check],
      hides: [text.matchOnPaper],
      controls: { select: 4, button: 1 },
    },
    noScript: {
      says: ["shame", "cheeks", text.check],
      hides: [text.matchOnPaper],
      controls: { select: 4, button: 1 },
    },
    paper: {
      says: [text.matchOnPaper, "anger", "fear", "fists", "knees", "smile", "cheeks"],
      hides: [text.check, text.matchChoose],
      controls: {},
    },
  }),
  note: (text) => ({
    alone: {
      says: [note.asks, "A word.", text.nobodyReads, text.staysInThisTab, text.deleteWords, text.toHelp],
      hides: [text.onOwnPaper],
      controls: { textarea: 1, button: 1, link: 1 },
    },
    noScript: {
      says: [note.asks, "A word.", text.onOwnPaper, text.toHelp],
      hides: [text.deleteWords, text.staysInThisTab],
      controls: { link: 1 },
    },
    paper: {
      says: [note.asks, "A word.", text.onOwnPaper],
      hides: [text.staysInThisTab],
      controls: {},
    },
  }),
  order: (text) => ({
    alone: {
      says: [order.prompt, text.orderHint, "stop", "breathe", "look", "say", text.up, text.down, text.check],
      hides: [text.orderHintNumbers(4), text.orderOnPaper(4)],
      controls: { button: 9 },
    },
    noScript: {
      says: [text.orderHintNumbers(4), "stop", "say", text.check],
      hides: [text.orderHint, text.up],
      controls: { select: 4, button: 1 },
    },
    paper: {
      says: [text.orderOnPaper(4), "stop", "breathe", "look", "say"],
      hides: [text.orderHint, text.orderHintNumbers(4), text.up, text.check],
      controls: {},
    },
  }),
  plan: (text) => ({
    alone: {
      says: [
        plan.title,
        "What about body?",
        text.ownWords,
        text.printPlan,
        text.deletePlan,
        text.toHelp,
        ...ideas,
      ],
      hides: [text.onOwnPaper],
      controls: { checkbox: 6, textarea: 2, button: 2, link: 1 },
    },
    noScript: {
      says: ["What about people?", text.ownWords, text.onOwnPaper, text.toHelp, ...ideas],
      hides: [text.printPlan, text.deletePlan],
      controls: { link: 1 },
    },
    paper: {
      says: [plan.title, "What about body?", text.onOwnPaper, ...ideas],
      hides: [text.printPlan],
      controls: {},
    },
  }),
  poll: (text) => ({
    alone: { says: [poll.asks, "We greet", text.pollAlone], hides: [text.done], controls: { radio: 3 } },
    noScript: { says: [poll.asks, "We wait", text.pollAlone, text.done], controls: { radio: 3, button: 1 } },
    paper: { says: [poll.asks, "We greet", "We ask", "We wait"], hides: [text.done], controls: { radio: 3 } },
  }),
  quiz: (text) => ({
    alone: {
      says: ["Which move?", "1. Two pupils are fighting", ...quizOptions],
      controls: { radio: 6 },
    },
    noScript: {
      says: ["2. And in the chat?", text.handIn, ...quizOptions],
      controls: { radio: 6, button: 1 },
    },
    paper: { says: ["Which move?", ...quizOptions], hides: [text.handIn], controls: { radio: 6 } },
  }),
  roleplay: (text) => ({
    alone: {
      says: ["In the corridor", text.mayPass, "Dana sees it.", text.debrief, "Say your own name."],
      controls: {},
    },
    noScript: { says: [text.mayPass, "Timur sees it.", text.rolesNotKept], controls: {} },
    paper: { says: [text.mayPass, "Dana sees it.", "Timur sees it.", "Say your own name."], controls: {} },
  }),
  scenario: (text) => ({
    alone: {
      says: ["At the stop.", text.whatWouldYouDo, "I stay", text.choose],
      controls: { radio: 2, button: 1 },
    },
    noScript: { says: ["At the stop.", "I go", text.choose], controls: { radio: 2, button: 1 } },
    paper: { says: ["At the stop.", "I stay", "I go"], hides: [text.choose], controls: {} },
  }),
  sort: (text) => ({
    alone: { says: ["Does it help?", "sit it", "It harms", text.check], controls: { radio: 8, button: 1 } },
    noScript: { says: ["laugh it", "It helps", text.check], controls: { radio: 8, button: 1 } },
    paper: {
      says: ["Does it help?", "sit it", "push it", "It helps"],
      hides: [text.check],
      controls: { radio: 8 },
    },
  }),
};

function expectedOf(block: Block, form: Form, text: Text): Expected {
  const { alone, noScript, paper } = expected[block.kind](text);
  // A quiz to learn from explains each answer at once; a check is handed in, with scripts too.
  if (form === "alone") return block.id === "check" ? noScript : alone;
  if (form === "without JavaScript") return noScript;
  // A story without JavaScript is printed as far as it has been read.
  if (block.kind === "scenario" && form !== "on paper") return { ...paper, controls: { radio: 2 } };
  return paper;
}

describe.each(languages)("in %s", (language) => {
  const { blocks, activities } = messagesFor(language);
  const text = { ...blocks, ...activities };

  describe.each(allBlocks)("$kind $id", (block) => {
    test.each(forms)("%s", (form) => {
      const { says, hides = [], controls } = expectedOf(block, form, text);
      const seen = seenIn(renderForForm(block, language, form), form);
      for (const words of says) expect(seen.text).toContain(words);
      for (const words of hides) expect(seen.text).not.toContain(words);
      expect(seen.controls).toEqual(controls);
    });
  });
});

describe.each(allBlocks)("$kind $id", (block) => {
  const html = renderBlock(block, "kk");

  test("bears the marks that tests of all kinds hold on to", () => {
    const marks = `id="block-${block.id}" data-block="${block.id}" data-kind="${block.kind}" data-state="open"`;
    expect(html).toContain(marks);
  });

  test(isStored(block.kind) ? "can be answered by a form post" : "has nothing that could be sent", () => {
    const { names } = seenIn(html, "without JavaScript");
    expect(names.length > 0).toBe(isStored(block.kind));
    expect(html.includes("<form")).toBe(isStored(block.kind));
  });

  test("is rendered once for many: without a router, and under ids that are always the same", () => {
    expect(html).not.toMatch(/_R_|«r/);
    expect(renderBlock(block, "kk")).toBe(html);
  });

  test("has no style of its own, which the policy would refuse", () => {
    expect(html).not.toContain("style=");
  });
});

describe("a poll taken alone", () => {
  test.each(forms)("%s: has its radios outside the form, so the choice is never sent", (form) => {
    expect(seenIn(renderBlock(poll, "kk"), form).names.filter((name) => name !== "done")).toEqual([]);
  });
});

describe("a note and a plan", () => {
  test.each([note, plan])("$kind: every box says where its words live", (block) => {
    const html = renderBlock(block, "ru");
    const [, said] = html.match(/<p id="([^"]*)" class="soft script-only/) ?? [];
    const boxes = html.match(/<textarea[^>]*>/g) ?? [];
    expect(boxes.length).toBeGreaterThan(0);
    for (const box of boxes) expect(box).toContain(`aria-describedby="${said}"`);
  });

  test.each([note, plan])("$kind: no field has a name, and no spelling service is asked", (block) => {
    const html = renderBlock(block, "ru");
    const fields = html.match(/<(?:textarea|input)[^>]*>/g) ?? [];
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields) expect(field).not.toContain(" name=");
    for (const area of html.match(/<textarea[^>]*>/g) ?? []) {
      expect(area).toContain('spellCheck="false"');
      expect(area).toContain('autoComplete="off"');
    }
  });
});
