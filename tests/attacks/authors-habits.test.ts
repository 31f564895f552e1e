import { describe, expect, test } from "vitest";
import { mixBlock } from "#app/activities/block.ts";
import { maskFor } from "#app/activities/parts/mask.server.ts";
import type { Quiz } from "#app/activities/quiz/quiz.ts";
import type { Sort } from "#app/activities/sort/sort.ts";
import { listCourses, openLesson } from "#app/learning/courses/catalogue.server.ts";
import { blocksOf } from "#app/learning/courses/lesson.ts";
import { luck, schools } from "./answer-key.ts";

const all = listCourses()
  .flatMap((course) => [...course.lessons, ...course.boosters])
  .flatMap((lesson) => {
    return blocksOf(openLesson(lesson, "en")).map((block) => ({ block, lesson: lesson.id }));
  });

describe("an author who puts the right option second, third, first, second", () => {
  const quizzes = all.flatMap(({ block, lesson }) => {
    return block.kind === "quiz" ? [{ lesson, block: withHabit(block) }] : [];
  });

  function withHabit(quiz: Quiz): Quiz {
    const questions = quiz.questions.map((question, index) => {
      const others = question.options.filter(({ right }) => !right);
      const place = [1, 2, 0, 1][index % 4] ?? 0;
      const right = question.options.filter((option) => option.right);
      return { ...question, options: [...others.slice(0, place), ...right, ...others.slice(place)] };
    });
    return { ...quiz, questions };
  }

  /** How far above guessing is, in standard deviations, who knows the habit. */
  function gain(shownAs: (quiz: Quiz, lesson: string) => Quiz): number {
    let [right, guessed, variance] = [0, 0, 0];
    for (const { block, lesson } of quizzes) {
      for (const [index, { options }] of shownAs(block, lesson).questions.entries()) {
        right += Number(options[[1, 2, 0, 1][index % 4] ?? 0]?.right);
        guessed += 1 / options.length;
        variance += (1 / options.length) * (1 - 1 / options.length);
      }
    }
    return (right - guessed) / Math.sqrt(variance);
  }

  test("gives nothing away", () => {
    const gains = schools.map((key) => gain((quiz, lesson) => mixBlock(quiz, maskFor(key, lesson)) as Quiz));
    const mean = gains.reduce((sum, one) => sum + one) / gains.length;
    expect(mean * Math.sqrt(gains.length)).toBeLessThan(luck);
  });

  test("would give all away, if options lay as they are written", () => {
    expect(gain((quiz) => quiz)).toBeGreaterThan(luck);
  });
});

describe("an author who goes from box to box by turns", () => {
  const sorts = all.flatMap(({ block, lesson }) => {
    return block.kind === "sort" ? [{ lesson, block: byTurns(block) }] : [];
  });

  function byTurns(sort: Sort): Sort {
    const left = sort.boxes.map(({ id }) => sort.items.filter(({ box }) => box === id));
    const rounds = Array.from({ length: Math.min(...left.map(({ length }) => length)) }, (_, round) =>
      left.flatMap((items) => items[round] ?? []),
    );
    return { ...sort, items: rounds.flat() };
  }

  function gain(shownAs: (sort: Sort, lesson: string) => Sort): number {
    let [right, guessed, variance] = [0, 0, 0];
    for (const { block, lesson } of sorts) {
      const { boxes, items } = shownAs(block, lesson);
      right += items.filter(({ box }, index) => box === boxes[index % boxes.length]?.id).length;
      guessed += items.length / boxes.length;
      variance += (items.length / boxes.length) * (1 - 1 / boxes.length);
    }
    return (right - guessed) / Math.sqrt(variance);
  }

  test("gives nothing away", () => {
    const gains = schools.map((key) => gain((sort, lesson) => mixBlock(sort, maskFor(key, lesson)) as Sort));
    const mean = gains.reduce((sum, one) => sum + one) / gains.length;
    expect(mean * Math.sqrt(gains.length)).toBeLessThan(luck);
  });

  test("would give all away, if items lay as they are written", () => {
    expect(gain((sort) => sort)).toBeGreaterThan(luck);
  });
});
