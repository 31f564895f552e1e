import { expect, test } from "vitest";
import { countPress, neededPresses } from "#app/safety/shift-presses.ts";

function countAll(...times: number[]): number {
  let presses: ReturnType<typeof countPress> | undefined;
  for (const time of times) presses = countPress(presses, time);
  return presses!.count;
}

test("three presses within five seconds are enough", () => {
  expect(countAll(0, 2000, 5000)).toBe(neededPresses);
});

test("presses older than five seconds are forgotten", () => {
  expect(countAll(0, 2000, 5001)).toBe(1);
});

test("one press is not enough", () => {
  expect(countAll(0)).toBeLessThan(neededPresses);
});
