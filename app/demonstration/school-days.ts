import { addDays, startOfDay } from "#app/calendar/day.server.ts";
import { minute } from "#app/calendar/durations.ts";
import { demoSchool } from "./school-plan.ts";

/** The Mondays of the first term and of what has passed of the second; the autumn break lies between them. */
const mondays = [
  "2026-09-07",
  "2026-09-14",
  "2026-09-21",
  "2026-09-28",
  "2026-10-05",
  "2026-10-12",
  "2026-10-19",
  "2026-11-02",
  "2026-11-09",
] as const;

export const weeks = mondays.length;
/** Long ago: who has an account now had one when the school was first asked, however far behind a clock may be. */
export const registeredAt = Date.parse("2023-08-28T10:00:00+05:00");
export const cardsPrintedAt = Date.parse("2023-09-04T15:00:00+05:00");

/** Milliseconds of a moment at the school: week and weekday count from 0, `minutes` from midnight. */
export function schoolTime(week: number, weekday: number, minutes: number): number {
  const monday = mondays[week];
  if (!monday) throw new RangeError(`the demonstration has no week ${week}`);
  return startOfDay(demoSchool.time_zone, addDays(monday, weekday)) + minutes * minute;
}
