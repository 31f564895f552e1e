import { timeSince } from "#app/calendar/clock.ts";
import { day } from "#app/calendar/durations.ts";

/**
 * So long after their release the ballots and tokens of a survey are kept: somebody who doubts a figure can ask for it to
 * be reckoned again. A month holds any holidays within a school year and the staff meeting after them; kept longer, what
 * lies there could only be stolen.
 */
export const daysOfDispute = 30;

/** When they are deleted, as long as nobody's clock has been wrong. */
export function forgottenFrom({ releasedAt }: { releasedAt: number }): number {
  return releasedAt + daysOfDispute * day;
}

/** A release dated by a clock that was ahead counts as old; then the last day of the survey itself has to be long past. */
export function isToBeForgotten(
  { releasedAt, closesAt }: { releasedAt: number; closesAt: number },
  now: number,
): boolean {
  const patience = daysOfDispute * day;
  return timeSince(releasedAt, now) >= patience && now - closesAt >= patience;
}
