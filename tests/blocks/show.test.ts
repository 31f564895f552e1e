import { describe, expect, test } from "vitest";
import { feedbackFor, isAnswered, ruleOf, showBlock } from "#app/blocks/block.ts";
import { allBlocks, allPlaced, allRight, check, quiz, scenario, sort } from "./example-blocks.ts";

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

  test.each(allBlocks)(
    "can tell of $kind $id, from what it was shown, whether an answer finishes it",
    (block) => {
      const rule = ruleOf(block);
      const handedIn = { chosen: allRight, placed: allPlaced, path: ["stay"], done: true, handedIn: true };
      const open = { chosen: {}, placed: {}, path: [], done: true };
      const answers = [handedIn, open].flatMap((value) => rule.readAnswer(block, value) ?? []);
      expect(answers.map((answer) => isAnswered(showBlock(block), answer))).toEqual(
        answers.map((answer) => rule.isFinished(block, answer)),
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
