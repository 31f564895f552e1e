import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { showBlock, type Block } from "#app/activities/block.ts";
import { maskFor } from "#app/activities/parts/mask.server.ts";
import type { Mask } from "#app/activities/parts/mask.ts";
import { matchRule, type Match, type ShownMatch } from "#app/activities/match/match.ts";
import { orderRule, type Order, type ShownOrder } from "#app/activities/order/order.ts";
import type { Quiz } from "#app/activities/quiz/quiz.ts";
import type { Sort } from "#app/activities/sort/sort.ts";
import { listCourses, openLesson } from "#app/learning/courses/catalogue.server.ts";
import { blocksOf } from "#app/learning/courses/lesson.ts";
import { languages } from "#app/i18n/language.ts";
import type { ShownStep } from "#app/learning/lessons/show-lesson.server.ts";
import { ask } from "#tests/support/server.ts";
import { renderBlock } from "../activities/render-block.tsx";
import { luck, matchReaders, orderReaders, publicMask, schools } from "./answer-key.ts";
import { serveSchool, type ServedSchool } from "./served-school.ts";

const lessons = listCourses().flatMap((course) => [...course.lessons, ...course.boosters]);
const open = lessons.filter(({ course, sensitive }) => course !== "staff" && !sensitive);
const all = lessons.flatMap((lesson) => {
  return blocksOf(openLesson(lesson, "en")).map((block) => ({ block, lesson: lesson.id }));
});
const matches = all.flatMap(({ block, lesson }) => (block.kind === "match" ? [{ block, lesson }] : []));
const orders = all.flatMap(({ block, lesson }) => (block.kind === "order" ? [{ block, lesson }] : []));

/** The page as it was before: its names and its order follow from a hash that everybody can make. */
const weak = {
  match({ id, kind, prompt, pairs }: Match): ShownMatch {
    const fits = pairs.map((pair) => ({ id: publicMask.nameOf(id, pair.id, "fits"), says: pair.fits }));
    const rows = pairs.map((pair) => ({ id: publicMask.nameOf(id, pair.id, "item"), item: pair.item }));
    return { kind, id, prompt, pairs: rows, fits: publicMask.mix(fits) };
  },
  order({ id, kind, prompt, places }: Order): ShownOrder {
    const named = places.map((place) => ({ id: publicMask.nameOf(id, place.id), says: place.says }));
    return { kind, id, prompt, places: publicMask.mix(named) };
  },
};

/** How many rows somebody who answers so gets right. */
function rowsRight(match: Match, seen: ShownMatch, answer: Record<string, string>): number {
  const itemOf = new Map(seen.pairs.map(({ id, item }) => [id, item]));
  const saysOf = new Map(seen.fits.map(({ id, says }) => [id, says]));
  const right = Object.entries(answer).filter(([row, fit]) => {
    return match.pairs.some(({ item, fits }) => item === itemOf.get(row) && fits === saysOf.get(fit));
  });
  return right.length;
}

function isRightOrder(order: Order, seen: ShownOrder, answer: readonly string[] | undefined): boolean {
  const says = answer?.map((id) => seen.places.find((place) => place.id === id)?.says);
  return says?.every((one, index) => one === order.places[index]?.says) ?? false;
}

describe.each(Object.keys(matchReaders))("who %s", (reader) => {
  const read = matchReaders[reader]!;

  test("finds in a page no more pairs than by guessing", () => {
    let right = 0;
    for (const key of schools) {
      for (const { block, lesson } of matches) {
        const seen = matchRule.show(block, maskFor(key, lesson));
        right += rowsRight(block, seen, read(seen));
      }
    }
    // A guess gets one row of each activity right, with a variance of one.
    const guessed = schools.length * matches.length;
    expect(right).toBeLessThan(guessed + luck * Math.sqrt(guessed));
  });
});

test("who undoes the hash has all pairs of all lessons, where the mask is public", () => {
  const read = matchReaders["undoes the hash, whose ends are known"]!;
  expect(matches.length).toBeGreaterThan(2);
  for (const { block } of matches) {
    const seen = weak.match(block);
    expect(rowsRight(block, seen, read(seen))).toBe(block.pairs.length);
  }
});

describe.each(Object.keys(orderReaders))("who %s", (reader) => {
  test("finds in a page no more orders than by guessing", () => {
    let [right, guessed] = [0, 0];
    for (const key of schools) {
      for (const { block, lesson } of orders) {
        const seen = orderRule.show(block, maskFor(key, lesson));
        right += Number(isRightOrder(block, seen, orderReaders[reader]!(seen)));
        // All but the one order in which it is never shown.
        guessed += 1 / (factorial(block.places.length) - 1);
      }
    }
    expect(right).toBeLessThanOrEqual(guessed + luck * Math.sqrt(guessed));
  });
});

test("who sees that a list was turned by one is never wrong, where the mixing is public", () => {
  const [{ block }] = orders as [(typeof orders)[number]];
  const three = block.places.slice(0, 3);
  const claims = Array.from({ length: 200 }, (_, index): boolean | undefined => {
    const order = { ...block, places: three.map((place) => ({ ...place, id: `${place.id}-${index}` })) };
    const seen = weak.order(order);
    const answer = orderReaders["sees that a list which is not sorted was turned by one"]!(seen);
    return answer && isRightOrder(order, seen, answer);
  }).filter((claim) => claim !== undefined);
  expect(claims.length).toBeGreaterThan(15);
  expect(claims).not.toContain(false);
});

describe("whatever is right, a page is the same to the last letter:", () => {
  const asked = all.flatMap(({ block, lesson }) => {
    return block.kind === "quiz" || block.kind === "sort" ? [{ block, lesson, id: block.id }] : [];
  });

  /** The same words with other answers. */
  function withOtherAnswers(block: Quiz | Sort): Block {
    if (block.kind === "sort") {
      const items = block.items.map((item, index) => {
        return { ...item, box: block.boxes[index % block.boxes.length]!.id, html: `<p>${index}</p>` };
      });
      return { ...block, items };
    }
    const questions = block.questions.map((question) => {
      const options = question.options.map((option, index) => ({
        ...option,
        right: index === 0,
        html: `<p>${index}</p>`,
      }));
      return { ...question, options };
    });
    return { ...block, questions };
  }

  test.each(asked)("$id of $lesson", ({ block, lesson }) => {
    const [key] = schools as [Buffer];
    const mask: Mask = maskFor(key, lesson);
    const other = withOtherAnswers(block);
    expect(JSON.stringify(other)).not.toBe(JSON.stringify(block));
    expect(JSON.stringify(showBlock(other, mask))).toBe(JSON.stringify(showBlock(block, mask)));
    for (const language of languages) {
      expect(renderBlock(other, language)).toBe(renderBlock(block, language));
    }
  });
});

describe("the pages of a served school", () => {
  let school: ServedSchool;
  beforeAll(async () => {
    school = await serveSchool();
  });
  afterAll(() => school.close());

  test("hold no pair for who undoes the hash", async () => {
    const read = matchReaders["undoes the hash, whose ends are known"]!;
    const seen: ShownMatch[] = [];
    for (const { id, course } of open) {
      const { body } = await ask(school.server, `/ru/courses/${course}/${id}`);
      const [address = ""] = /\/assets\/steps\/[\w/-]+\.json/.exec(body) ?? [];
      const steps = JSON.parse((await ask(school.server, address)).body) as ShownStep[];
      for (const part of steps.flatMap(({ parts }) => parts)) {
        if (part.kind === "block" && part.block.kind === "match") seen.push(part.block);
      }
    }
    expect(seen).toHaveLength(matches.filter(({ lesson }) => open.some(({ id }) => id === lesson)).length);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.map(read)).toEqual(seen.map(() => ({})));
  });
});

function factorial(number: number): number {
  return number < 2 ? 1 : number * factorial(number - 1);
}
