import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { goesOn, timeSince, tolerance } from "#app/calendar/clock.ts";

const now = Date.UTC(2026, 10, 30, 4);
const minute = 60_000;
const lesson = 90 * minute;

describe("a stored time", () => {
  test("of before tells how long ago it was", () => {
    expect(timeSince(now - 5 * minute, now)).toBe(5 * minute);
  });

  test("that lies in the future is long past", () => {
    expect(timeSince(now + 5 * 24 * 60 * minute, now)).toBe(Infinity);
  });

  test("a second ahead, as after a clock’s small correction, is now", () => {
    expect(timeSince(now + 1000, now)).toBeLessThanOrEqual(0);
  });
});

describe("what lasts ninety minutes at most", () => {
  test("goes on until its end", () => {
    expect([goesOn(now + 1, lesson, now), goesOn(now, lesson, now)]).toEqual([true, false]);
  });

  test("is over when its end lies days away", () => {
    expect(goesOn(now + 5 * 24 * 60 * minute, lesson, now)).toBe(false);
  });

  test("goes on as it was begun, though the clock was set back by a minute since", () => {
    expect(goesOn(now + lesson, lesson, now - minute)).toBe(true);
  });

  test("never goes on for longer than it may, whatever the clock showed when it was begun", () => {
    const time = fc.integer({ min: 0, max: 2 * now });
    fc.assert(
      fc.property(time, time, fc.nat(1e12), (begun, asked, longest) => {
        const later = asked + longest + tolerance + 1;
        const went = goesOn(begun + longest, longest, asked);
        expect(went && goesOn(begun + longest, longest, later)).toBe(false);
      }),
    );
  });
});
