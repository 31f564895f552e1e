/** The calendar day at that moment where the school is: `2026-11-21`. */
export function dayIn(timeZone: string, at: number): string {
  const format = new Intl.DateTimeFormat("en", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
}

/** The moment at which this calendar day (`2026-11-21`) begins where the school is. */
export function startOfDay(timeZone: string, day: string): number {
  const asUtc = Date.parse(`${day}T00:00:00Z`);
  // Once from the wrong side of the zone, once from the right one: enough, unless the clocks change at that hour.
  const near = asUtc - offsetAt(timeZone, asUtc);
  return asUtc - offsetAt(timeZone, near);
}

/** A day that is in the calendar: not 31 February. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 60 * 60_000).toISOString().slice(0, 10);
}

/** By how many milliseconds the clocks there are ahead of UTC. */
function offsetAt(timeZone: string, at: number): number {
  const time = new Intl.DateTimeFormat("en", {
    timeZone,
    hourCycle: "h23",
    hour: "2-digit",
    minute: "2-digit",
  });
  const [hour = 0, minute = 0] = time.format(at).split(":").map(Number);
  return Date.parse(`${dayIn(timeZone, at)}T00:00:00Z`) + (hour * 60 + minute) * 60_000 - at;
}
