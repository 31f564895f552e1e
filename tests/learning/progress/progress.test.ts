import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer, Block } from "#app/activities/block.ts";
import type { BlockState } from "#app/activities/shown-state.ts";
import { applyAnswer, isDone, lessonStatus } from "#app/learning/progress/progress.ts";
import {
  allPlaced,
  allRight,
  breathe,
  check,
  exit,
  halfRight,
  quiz,
  scenario,
  sort,
} from "../../activities/example-blocks.ts";
import { givenAnswers, lesson, type Given } from "./given-answers.ts";

function statesAfter(given: readonly Given[]): Record<string, BlockState> {
  const states: Record<string, BlockState> = {};
  for (const { block, answer } of given) states[block.id] = applyAnswer(states[block.id], block, answer);
  return states;
}

function stateAfter(block: Block, ...answers: Answer[]): BlockState {
  return statesAfter(answers.map((answer) => ({ block, answer })))[block.id]!;
}

const handedIn = (chosen: Record<string, string>) => ({ chosen, handedIn: true });
const done = { done: true } as const;

describe("a block", () => {
  test("keeps the latest answer", () => {
    expect(stateAfter(scenario, { path: ["go"] }, { path: ["stay"] }, { path: [] }).answer).toEqual({
      path: [],
    });
  });

  test("once finished stays finished, whatever is tried after", () => {
    const state = stateAfter(sort, { placed: allPlaced, handedIn: true }, { placed: {}, handedIn: false });
    expect(state).toMatchObject({ isFinished: true, attempts: 1 });
  });

  test("counts each time it was finished", () => {
    expect(
      stateAfter(check, handedIn(halfRight), { chosen: {}, handedIn: false }, handedIn(allRight)).attempts,
    ).toBe(2);
  });

  test("keeps the best finished attempt, not the last", () => {
    expect(stateAfter(check, handedIn(allRight), handedIn(halfRight)).best).toEqual({ right: 2, of: 2 });
  });

  test("takes an attempt that was not handed in for none", () => {
    expect(stateAfter(check, { chosen: allRight, handedIn: false }).best).toBeNull();
  });

  test("without right answers has no result", () => {
    expect(stateAfter(sort, { placed: allPlaced, handedIn: true }).best).toBeNull();
    expect(stateAfter(exit, done).best).toBeNull();
    expect(stateAfter(breathe, done).best).toBeNull();
  });

  test("that was edited keeps a pass: four of five is worth more than five of ten", () => {
    const longer = {
      ...check,
      questions: Array.from({ length: 10 }, (_, index) => ({ ...check.questions[0]!, id: `q${index}` })),
    };
    const chosen = Object.fromEntries(
      longer.questions.map(({ id }, index) => [id, index < 5 ? "leave" : "film"]),
    );
    const before: BlockState = {
      answer: handedIn({}),
      isFinished: true,
      isPassed: true,
      best: { right: 4, of: 5 },
      attempts: 1,
    };
    expect(applyAnswer(before, longer, handedIn(chosen)).best).toEqual({ right: 4, of: 5 });
  });
});

describe("a lesson", () => {
  const all = [
    { block: check, answer: handedIn(allRight) },
    { block: sort, answer: { placed: allPlaced, handedIn: true } },
    { block: scenario, answer: { path: ["stay"] } },
    { block: exit, answer: done },
  ];

  test("is not started without an answer", () => {
    expect(lessonStatus(lesson, {})).toBe("not-started");
  });

  test("is started with the first answer, even one that finishes nothing", () => {
    expect(lessonStatus(lesson, statesAfter([{ block: scenario, answer: { path: [] } }]))).toBe("started");
  });

  test.each(all)("is not completed without $block.id", ({ block }) => {
    expect(lessonStatus(lesson, statesAfter(all.filter((one) => one.block !== block)))).toBe("started");
  });

  test("is completed when every required block is finished, though another is not", () => {
    expect(lessonStatus(lesson, statesAfter(all))).toBe("completed");
    expect(
      lessonStatus(lesson, statesAfter([...all, { block: quiz, answer: { chosen: {}, handedIn: false } }])),
    ).toBe("completed");
  });

  test("is not completed by a check that was not passed", () => {
    const failed = [{ block: check, answer: handedIn(halfRight) }, ...all.slice(1)];
    expect(lessonStatus(lesson, statesAfter(failed))).toBe("started");
    expect(isDone(lesson, "check", statesAfter(failed).check)).toBe(false);
  });

  test("stays completed when a passed check is tried again and failed", () => {
    expect(lessonStatus(lesson, statesAfter([...all, { block: check, answer: handedIn(halfRight) }]))).toBe(
      "completed",
    );
  });
});

describe("for whatever a learner answers", () => {
  test("any order gives the same finished blocks, results, attempts and status", () => {
    const inAnyOrder = givenAnswers.chain((given) => {
      return fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }));
    });
    fc.assert(
      fc.property(inAnyOrder, ([given, shuffled]) => {
        expect(withoutAnswers(statesAfter(shuffled))).toEqual(withoutAnswers(statesAfter(given)));
        expect(lessonStatus(lesson, statesAfter(shuffled))).toBe(lessonStatus(lesson, statesAfter(given)));
      }),
    );
  });

  test("nothing that was reached is ever lost", () => {
    const rank = { "not-started": 0, started: 1, completed: 2 };
    fc.assert(
      fc.property(givenAnswers, (given) => {
        for (const [index] of given.entries()) {
          const before = statesAfter(given.slice(0, index));
          const after = statesAfter(given.slice(0, index + 1));
          expect(rank[lessonStatus(lesson, after)]).toBeGreaterThanOrEqual(
            rank[lessonStatus(lesson, before)],
          );
          for (const [id, { isFinished, isPassed, best }] of Object.entries(before)) {
            expect(Number(after[id]!.isPassed)).toBeGreaterThanOrEqual(Number(isPassed));
            expect(Number(after[id]!.isFinished)).toBeGreaterThanOrEqual(Number(isFinished));
            expect(after[id]!.best?.right ?? -1).toBeGreaterThanOrEqual(best?.right ?? -1);
          }
        }
      }),
    );
  });
});

function withoutAnswers(states: Record<string, BlockState>) {
  return Object.fromEntries(Object.entries(states).map(([id, { answer: _, ...state }]) => [id, state]));
}
