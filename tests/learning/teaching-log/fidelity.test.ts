import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addFidelity,
  adherenceOf,
  fidelityOf,
  shareOf,
  type Part,
} from "#app/learning/teaching-log/fidelity.ts";
import { marks, type Mark } from "#app/learning/teaching-log/log-entry.ts";

const planned = (ids: string[], minutes: number) => ids.map((id) => ({ id, minutes }));
const course = { lessons: planned(["b1", "b4", "b7"], 40), boosters: planned(["b1-1", "b1-2"], 10) };
const steps = (...row: Mark[]) => Object.fromEntries(row.map((mark, index) => [`step-${index}`, mark]));
const b1 = { lesson: "b1", minutes: 40, steps: steps("done", "done", "done", "done"), present: 18, roll: 20 };

const anyEntry = fc
  .record({
    lesson: fc.constantFrom("b1", "b4", "b7", "b1-1", "gone"),
    minutes: fc.integer({ min: 1, max: 120 }),
    steps: fc.dictionary(fc.constantFrom("check-in", "story", "skill", "exit"), fc.constantFrom(...marks)),
    roll: fc.integer({ min: 0, max: 40 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ share, ...entry }) => ({ ...entry, present: Math.floor(share * entry.roll) }));

function partsOf(fidelity: NonNullable<ReturnType<typeof fidelityOf>>): Part[] {
  const { adherence, reach, lessons, minutes, boosters } = fidelity;
  return [adherence, reach, boosters, lessons.soFar, lessons.whole, minutes.soFar, minutes.whole];
}

describe("adherence", () => {
  test("counts steps that were done or changed, of all steps of the lesson", () => {
    expect(adherenceOf({ steps: steps("done", "adapted", "skipped", "done") })).toEqual({ done: 3, of: 4 });
  });

  test("of a lesson spread over two days is that of one lesson", () => {
    const begun = { ...b1, steps: { story: "done", practice: "skipped", exit: "skipped" } as const };
    const ended = { ...b1, steps: { story: "skipped", practice: "adapted", exit: "skipped" } as const };
    expect(fidelityOf([begun, ended], course)?.adherence).toEqual({ done: 2, of: 3 });
  });
});

describe("dose", () => {
  test("so far is measured against the course up to the furthest lesson, the one left out between included", () => {
    const { lessons, minutes } = fidelityOf([b1, { ...b1, lesson: "b7", minutes: 36 }], course)!;
    expect(lessons).toEqual({ soFar: { done: 2, of: 3 }, whole: { done: 2, of: 3 } });
    expect(minutes.soFar).toEqual({ done: 76, of: 120 });
  });

  test("of the whole course holds the lessons still to come", () => {
    const { lessons, minutes } = fidelityOf([b1], course)!;
    expect([lessons.soFar, lessons.whole]).toEqual([
      { done: 1, of: 1 },
      { done: 1, of: 3 },
    ]);
    expect(minutes.whole).toEqual({ done: 40, of: 120 });
  });

  test("does not grow by overtime: one long lesson makes up for no other", () => {
    expect(fidelityOf([{ ...b1, minutes: 80 }], course)?.minutes.whole).toEqual({ done: 40, of: 120 });
  });

  test("counts boosters apart from lessons", () => {
    const { lessons, boosters } = fidelityOf([b1, { ...b1, lesson: "b1-1", minutes: 10 }], course)!;
    expect([lessons.whole.done, boosters]).toEqual([1, { done: 1, of: 2 }]);
  });
});

describe("reach", () => {
  test("is the share of the roll that was there, over all that was taught", () => {
    expect(fidelityOf([b1, { ...b1, lesson: "b4", present: 16 }], course)?.reach).toEqual({
      done: 34,
      of: 40,
    });
  });
});

describe("whatever is logged", () => {
  test("every share is from 0 to 1", () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1 }), (entries) => {
        for (const part of partsOf(fidelityOf(entries, course)!)) {
          const share = shareOf(part);
          expect(share === null || (share >= 0 && share <= 1)).toBe(true);
        }
      }),
    );
  });

  test("where there is nothing to take a share of, there is none, and never 0", () => {
    expect(fidelityOf([], course)).toBeNull();
    expect(shareOf({ done: 0, of: 0 })).toBeNull();
    expect(addFidelity([null, null])).toBeNull();
  });

  test("an entry more changes no older entry's own figures", () => {
    fc.assert(
      fc.property(fc.array(anyEntry), anyEntry, (entries, more) => {
        const before = entries.map(adherenceOf);
        expect([...entries, more].map(adherenceOf).slice(0, -1)).toEqual(before);
      }),
    );
  });

  test("an entry more takes nothing from what has been taught", () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1 }), anyEntry, (entries, more) => {
        const before = fidelityOf(entries, course)!;
        const after = fidelityOf([...entries, more], course)!;
        for (const [index, part] of partsOf(after).entries()) {
          expect(part.done).toBeGreaterThanOrEqual(partsOf(before)[index]!.done);
        }
      }),
    );
  });

  test("the school's figures are the sums of its classes', and a class without a log adds nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyEntry)), (classes) => {
        const all = classes.map((entries) => fidelityOf(entries, course));
        const logged = all.filter((one) => one !== null);
        const school = addFidelity(all);
        expect(addFidelity(logged)).toEqual(school);
        expect(school?.adherence.of ?? 0).toBe(logged.reduce((sum, one) => sum + one.adherence.of, 0));
      }),
    );
  });
});
