import { expect, test } from "vitest";
import { dueLessons } from "#app/learning/teaching-log/due-lessons.ts";
import { lessonOf } from "../progress/send-progress.ts";

const b7 = lessonOf("b", "b7");
const one = (id: string, boosterOf: string | null = null) => ({ ...b7, id, boosterOf });
const course = {
  lessons: [one("b1"), one("b4"), one("b13")],
  boosters: [one("b1-1", "b1"), one("b1-2", "b1"), one("b4-1", "b4")],
};
const due = (...taught: string[]) => {
  const { lessons, boosters } = dueLessons(course, new Set(taught));
  return [lessons.map(({ id }) => id), boosters.map(({ id }) => id)];
};

test("to begin with the whole course is due, and no booster", () => {
  expect(due()).toEqual([["b1", "b4", "b13"], []]);
});

test("a lesson that was passed over comes next, in the order of the course", () => {
  expect(due("b4")[0]).toEqual(["b1", "b13"]);
});

test("the boosters of a lesson are due once it was taught, each once", () => {
  expect(due("b1", "b1-1")[1]).toEqual(["b1-2"]);
});

test("when all was taught, nothing is due", () => {
  expect(due("b1", "b4", "b13", "b1-1", "b1-2", "b4-1")).toEqual([[], []]);
});
