import { describe, expect, test } from "vitest";
import { addDays, dayIn, isDay, isMonth, startOfDay } from "#app/calendar/day.server.ts";

const almaty = "Asia/Almaty";

describe("the calendar day where the school is", () => {
  test("begins at its own midnight, not that of London", () => {
    expect(dayIn(almaty, Date.parse("2026-11-20T18:59:59.999Z"))).toBe("2026-11-20");
    expect(dayIn(almaty, Date.parse("2026-11-20T19:00:00Z"))).toBe("2026-11-21");
    expect(startOfDay(almaty, "2026-11-21")).toBe(Date.parse("2026-11-20T19:00:00Z"));
  });

  test("begins once on the night on which Kazakhstan put its clocks back", () => {
    expect(startOfDay(almaty, "2024-03-01")).toBe(Date.parse("2024-02-29T19:00:00Z"));
    expect(startOfDay(almaty, "2024-02-29")).toBe(Date.parse("2024-02-28T18:00:00Z"));
  });

  test.each([
    ["Africa/Cairo", "2024-04-26", "2024-04-25T22:00:00Z"],
    ["America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z"],
  ])("begins within itself where the clocks leap over midnight: %s", (zone, day, begins) => {
    const start = startOfDay(zone, day);
    expect(start).toBe(Date.parse(begins));
    expect(dayIn(zone, start)).toBe(day);
    expect(dayIn(zone, start - 1)).toBe(addDays(day, -1));
  });
});

test.each([
  ["2026-02-28", 1, "2026-03-01"],
  ["2028-02-28", 1, "2028-02-29"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2026-11-21", -365, "2025-11-21"],
])("%s and %i days is %s", (day, days, later) => {
  expect(addDays(day, days)).toBe(later);
});

test("a day is one of the calendar, written in one way", () => {
  expect(["2026-11-21", "2028-02-29"].every(isDay)).toBe(true);
  const wrong = [
    "2026-02-31",
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "20261121",
    "2026-11-21T00:00",
    "2026-11-21[u-ca=iso8601]",
    "+012026-01-01",
    " 2026-11-21",
    "",
  ];
  expect(wrong.filter(isDay)).toEqual([]);
});

test("a month is one of the year, written in one way", () => {
  expect(["2026-11", "2026-01"].every(isMonth)).toBe(true);
  expect(["2026-13", "2026-00", "2026-1", "202611", "2026-11-21", ""].filter(isMonth)).toEqual([]);
});
