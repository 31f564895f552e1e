import { minute } from "#app/calendar/durations.ts";

/** So many minutes after its teacher's last deed an opened lesson ends: opening it, a move of the presenter, “prolong”. */
export const minutesOpen = 90;
/** The same in milliseconds. */
export const longestOpening = minutesOpen * minute;

/** When an opening ends whose teacher has just done something: never after the day of the school. */
export function closingTime(now: number, endOfDay: number): number {
  return Math.min(now + longestOpening, endOfDay);
}
