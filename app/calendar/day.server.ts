/** The calendar day at that moment where the school is: `2026-11-21`. */
export function dayIn(timeZone: string, at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The moment at which this calendar day (`2026-11-21`) begins where the school is. */
export function startOfDay(timeZone: string, day: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds;
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** A day that is in the calendar, not 31 February, and written as `2026-11-21`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && isRead(() => Temporal.PlainDate.from(text));
}

/** A month of a year, written as `2026-11`. */
export function isMonth(text: string): boolean {
  return /^\d{4}-\d\d$/.test(text) && isRead(() => Temporal.PlainYearMonth.from(text));
}

/** Temporal tells only by an error that there is no such day. */
function isRead(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
