import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sumWorries, type WorryRow } from "#app/learning/teaching-log/worries.ts";

const rows = (answers: readonly boolean[]): WorryRow[] =>
  answers.map((isWorried, index) => ({
    entry: `entry-${index}`,
    classId: `class-${index}`,
    isWorried,
    isWithdrawn: false,
  }));
const quiet = (count: number) => Array.from({ length: count }, () => false);

describe("worry after a lesson, summed over the school", () => {
  test("is not shown before five classes have logged it", () => {
    expect(sumWorries(rows([true, true, true, true]))).toBeNull();
  });

  test.each([
    ["none", [...quiet(5)]],
    ["few", [true, ...quiet(4)]],
    ["some", [true, true, ...quiet(3)]],
    ["many", [true, true, true, ...quiet(2)]],
  ] as const)("is said in words: %s", (share, answers) => {
    expect(sumWorries(rows(answers))).toEqual({ of: 5, share });
  });

  test("is not shown for one class that was taught the lesson on five days", () => {
    expect(sumWorries(rows([true, ...quiet(4)]).map((row) => ({ ...row, classId: "7А" })))).toBeNull();
  });

  test("counts a class once, however many days it took", () => {
    const second = { ...rows([true])[0]!, entry: "second day" };
    expect(sumWorries([second, ...rows(quiet(5))])).toEqual({ of: 5, share: "few" });
  });

  test("does not move with one class more, nor with four", () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        fc.array(fc.boolean(), { maxLength: 4 }),
        (first, more) => {
          expect(sumWorries(rows([...first, ...more]))).toEqual(sumWorries(rows(first)));
        },
      ),
    );
  });

  test("does not move when one of the five is corrected or taken back", () => {
    const first = rows(quiet(5));
    for (const changed of [{ isWorried: true }, { isWithdrawn: true }]) {
      expect(sumWorries([...first, { ...first[0]!, ...changed }])).toEqual({ of: 5, share: "none" });
    }
  });

  test("takes corrections in with the next five", () => {
    const ten = rows(quiet(10));
    const corrected = { ...ten[0]!, isWorried: true };
    expect(sumWorries([...ten.slice(0, 5), corrected, ...ten.slice(5)])).toEqual({ of: 10, share: "few" });
  });

  test("leaves out what was taken back, and is silent when fewer than five are left", () => {
    const five = rows(quiet(5));
    const takenBack = { ...five[0]!, isWithdrawn: true };
    expect(sumWorries([five[0]!, takenBack, ...five.slice(1)])).toBeNull();
  });
});
