import { describe, expect, test } from "vitest";
import { isAnswered } from "#app/blocks/answering.ts";
import { feedbackFor, ruleOf, showBlock } from "#app/blocks/block.ts";
import { rightFits } from "#app/blocks/match.ts";
import { rightOrder } from "#app/blocks/order.ts";
import {
  allBlocks,
  allPlaced,
  allRight,
  check,
  match,
  order,
  quiz,
  scenario,
  sort,
} from "./example-blocks.ts";

describe("before an answer, a learner's browser", () => {
  test.each([quiz, check])("gets of $id the questions and options alone", (block) => {
    expect(showBlock(block)).toEqual({
      kind: "quiz",
      id: block.id,
      title: "Which move?",
      pass: block.pass,
      questions: [
        {
          id: "fight",
          asks: "Two pupils are fighting. What now?",
          options: ["join", "leave", "film"].map((id) => ({ id, says: id })),
        },
        {
          id: "chat",
          asks: "And in the chat?",
          options: ["call", "laugh", "wait"].map((id) => ({ id, says: id })),
        },
      ],
    });
  });

  test("gets of a sorting the items and boxes alone", () => {
    expect(showBlock(sort)).toEqual({
      kind: "sort",
      id: "helps",
      prompt: "Does it help?",
      boxes: sort.boxes,
      items: ["sit", "push", "fetch", "laugh"].map((id) => ({ id, says: `${id} it` })),
    });
  });

  test("gets of pairs the two columns, and nothing that joins them", () => {
    const shown = showBlock(match);
    const text = JSON.stringify(shown);
    expect(shown).toMatchObject({ kind: "match", id: "signs", prompt: "What belongs together?" });
    for (const { id, item, fits } of match.pairs) {
      expect(text).toContain(item);
      expect(text).toContain(fits);
      expect(text).not.toContain(id);
    }
    expect(text).not.toContain("secret");
  });

  test("gets of an order the lines, mixed, and nothing that orders them", () => {
    const text = JSON.stringify(showBlock(order));
    for (const { says } of order.places) expect(text).toContain(says);
    expect(text).not.toContain("secret");
  });

  test.each(allBlocks)(
    "can tell of $kind $id, from what it was shown, whether an answer finishes it",
    (block) => {
      const rule = ruleOf(block);
      const handedIn = {
        chosen: allRight,
        placed: allPlaced,
        joined: rightFits(match),
        order: rightOrder(order),
        path: ["stay"],
        done: true,
        handedIn: true,
      };
      const open = { chosen: {}, placed: {}, joined: {}, order: rightOrder(order), path: [], done: true };
      const answers = [handedIn, open].flatMap((value) => rule.readAnswer(block, value) ?? []);
      expect(answers.map((answer) => isAnswered(showBlock(block), answer))).toEqual(
        answers.map((answer) => isAnswered(block, answer)),
      );
    },
  );
});

test("an explanation is sent with the answer that earned it", () => {
  const answer = { chosen: allRight, handedIn: true };
  expect(JSON.stringify(feedbackFor(check, answer))).toContain("secret explanation of leave");
  expect(JSON.stringify(feedbackFor(check, answer))).not.toContain("secret explanation of film");
});

test("a story has no right answers: all of it may be shown", () => {
  expect(showBlock(scenario)).toBe(scenario);
});
