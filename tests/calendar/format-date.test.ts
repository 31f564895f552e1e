import { describe, expect, test } from "vitest";
import {
  formatDate,
  formatDay,
  formatMonth,
  formatTime,
  formatWeekday,
} from "#app/calendar/format-date.server.ts";

const late = Date.parse("2026-11-20T19:40:00Z");

describe("a date as text", () => {
  test("is the day and the hour where the school is", () => {
    expect(formatDate("en", late, "Asia/Almaty")).toBe("21 November 2026");
    expect(formatDate("en", late, "UTC")).toBe("20 November 2026");
    expect(formatTime("en", late, "Asia/Almaty")).toBe("00:40");
  });

  test.each([
    ["kk", "2026 ж. 21 қараша", "21 қараша, сенбі", "2026 ж. қараша"],
    ["ru", "21 ноября 2026 г.", "суббота, 21 ноября", "ноябрь 2026 г."],
    ["en", "21 November 2026", "Saturday 21 November", "November 2026"],
  ] as const)("in %s", (language, day, weekday, month) => {
    expect(formatDay(language, "2026-11-21").replaceAll(/\s/g, " ")).toBe(day);
    expect(formatWeekday(language, "2026-11-21").replaceAll(/\s/g, " ")).toBe(weekday);
    expect(formatMonth(language, "2026-11").replaceAll(/\s/g, " ")).toBe(month);
  });
});
