import { expect, test } from "vitest";
import type { Lesson } from "#app/learning/courses/lesson.ts";
import type { LearnerBlock } from "#app/learning/progress/progress-queries.server.ts";
import { trainingResults } from "#app/learning/training/training-results.ts";
import { earlierVersions } from "#app/learning/progress/earlier-version.ts";
import { lessonOf } from "../progress/send-progress.ts";

const t4 = lessonOf("staff", "t4");
const modules = Array.from({ length: 20 }, (_, index): Lesson => ({ ...t4, id: `t${index}` }));
const people = Array.from({ length: 60 }, (_, index) => `teacher-${index}`);

/** Everybody has begun everything; `looks` counts how often somebody asks whose an answer is. */
function manyAnswers() {
  const looked = { looks: 0 };
  const states = people.flatMap((account) =>
    modules.map(({ id }): LearnerBlock => {
      return {
        get accountId() {
          looked.looks += 1;
          return account;
        },
        lesson: id,
        block: "check",
        version: "earlier",
        seq: 1,
        answer: { done: true },
        isFinished: true,
        isPassed: false,
        best: { right: 1, of: 10 },
        attempts: 1,
        finishedAt: 1,
        passedAt: null,
        passedVersion: null,
        keptEvents: 1,
      };
    }),
  );
  return { states, looked };
}

test("whose an answer is, is asked a few times, however many there are of the staff", () => {
  const { states, looked } = manyAnswers();
  const resultOf = trainingResults(modules, states, []);
  const statuses = people.flatMap((account) => modules.map(({ id }) => resultOf(account, id).status));
  expect(new Set(statuses)).toEqual(new Set(["started"]));
  expect(looked.looks).toBeLessThan(states.length * 5);
});

test("the same holds for the earlier versions in a class", () => {
  const { states, looked } = manyAnswers();
  const earlierOf = earlierVersions(states, []);
  const found = people.flatMap((account) => modules.map((lesson) => earlierOf(account, lesson)?.id));
  expect(new Set(found)).toEqual(new Set(["earlier"]));
  expect(looked.looks).toBeLessThan(states.length * 5);
});
