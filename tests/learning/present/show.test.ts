import { describe, expect, test } from "vitest";
import { isAnswered, feedbackFor, mixBlock, ruleOf, showBlock } from "#app/activities/block.ts";
import type { ShownQuiz } from "#app/activities/quiz/quiz.ts";
import { viewOf } from "#app/activities/view-of.ts";
import type { ShownSort } from "#app/activities/sort/sort.ts";
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
} from "../../activities/example-blocks.ts";
import { mask, rightFits, rightOrder } from "../../activities/masked.ts";

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1;
}

describe("before an answer, a learner's browser", () => {
  test.each([quiz, check])("gets of $id the questions and options alone", (block) => {
    const shown = showBlock(block, mask) as ShownQuiz;
    const questions = shown.questions.map((question) => {
      return { ...question, options: question.options.toSorted(byId) };
    });
    expect({ ...shown, questions }).toEqual({
      kind: "quiz",
      id: block.id,
      title: "Which move?",
      pass: block.pass,
      questions: [
        {
          id: "fight",
          asks: "Two pupils are fighting. What now?",
          options: ["film", "join", "leave"].map((id) => ({ id, says: id })),
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
    const shown = showBlock(sort, mask) as ShownSort;
    expect({ ...shown, items: shown.items.toSorted(byId) }).toEqual({
      kind: "sort",
      id: "helps",
      prompt: "Does it help?",
      boxes: sort.boxes,
      items: ["fetch", "laugh", "push", "sit"].map((id) => ({ id, says: `${id} it` })),
    });
  });

  test("gets of pairs the two columns, and nothing that joins them", () => {
    const shown = showBlock(match, mask);
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
    const text = JSON.stringify(showBlock(order, mask));
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
      const answers = [handedIn, open].flatMap((value) => rule.readAnswer(block, value, mask) ?? []);
      expect(
        answers.map((answer) => viewOf(block.kind).isFinished?.(showBlock(block, mask), answer)),
      ).toEqual(answers.map((answer) => isAnswered(block, answer)));
    },
  );
});

test("an explanation is sent with the answer that earned it", () => {
  const answer = { chosen: allRight, handedIn: true };
  expect(JSON.stringify(feedbackFor(check, answer, mask))).toContain("secret explanation of leave");
  expect(JSON.stringify(feedbackFor(check, answer, mask))).not.toContain("secret explanation of film");
});

test("questions, options and items lie as they do for everybody in this school, whatever the author's order", () => {
  const reversed = {
    ...quiz,
    questions: quiz.questions.map((question) => ({ ...question, options: question.options.toReversed() })),
  };
  expect(showBlock(reversed, mask)).toEqual(showBlock(quiz, mask));
  expect(showBlock({ ...sort, items: sort.items.toReversed() }, mask)).toEqual(showBlock(sort, mask));
  expect(mixBlock(quiz, mask)).toMatchObject(showBlock(quiz, mask));
});

test("a story has no right answers: all of it may be shown", () => {
  expect(showBlock(scenario, mask)).toBe(scenario);
});
