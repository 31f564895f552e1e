import { describe, expect, test } from "vitest";
import { showBlock, type Block } from "#app/activities/block.ts";
import { currentStep, isStepDone } from "#app/learning/lessons/current-step.ts";
import type { ShownStep } from "#app/learning/lessons/show-lesson.server.ts";
import { exit, feelings, quiz, scenario, sort } from "../../activities/example-blocks.ts";
import { mask } from "../../activities/masked.ts";

const steps = [
  step("check-in", feelings),
  step("story"),
  step("practice", scenario, sort),
  step("transfer", quiz),
  step("exit", exit),
];

function step(id: string, ...blocks: Block[]): ShownStep {
  const parts = blocks.map((block) => ({ kind: "block" as const, block: showBlock(block, mask) }));
  return { id, title: id, minutes: 1, notes: null, parts };
}

const finished = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, { isFinished: true }]));

describe("a learner goes on", () => {
  test("at the first step, before any answer", () => {
    expect(currentStep(steps, null)).toBe("check-in");
    expect(currentStep(steps, { lastBlock: null, blocks: {} })).toBe("check-in");
  });

  test("at the step of the latest answer, while something in it is open", () => {
    expect(currentStep(steps, { lastBlock: "backpack", blocks: finished("backpack") })).toBe("practice");
  });

  test("at the step after it, once all of it is finished", () => {
    expect(currentStep(steps, { lastBlock: "helps", blocks: finished("backpack", "helps") })).toBe(
      "transfer",
    );
  });

  test("at the last step, when that is finished", () => {
    expect(currentStep(steps, { lastBlock: "exit", blocks: finished("exit") })).toBe("exit");
  });

  test("at the first step, when the block of the latest answer is no longer there", () => {
    expect(currentStep(steps, { lastBlock: "gone", blocks: {} })).toBe("check-in");
  });
});

describe("a step", () => {
  test("is done when everything in it is finished", () => {
    expect(isStepDone(steps[2]!, finished("backpack", "helps"))).toBe(true);
    expect(isStepDone(steps[2]!, finished("backpack"))).toBe(false);
  });

  test("with nothing to answer, or feelings alone, is never marked as done", () => {
    expect(isStepDone(steps[0]!, finished("now"))).toBe(false);
    expect(isStepDone(steps[1]!, {})).toBe(false);
  });
});
