import { hour } from "#app/calendar/durations.ts";

/** Seconds to wait after the first failure, the second …; the last number is for all that follow. */
export type Pauses = readonly number[];

export const passwordPauses: Pauses = [0, 0, 2, 4, 8, 16, 32, 60];
/** Many children mistype on one computer in one lesson. */
export const computerPauses: Pauses = [...Array<number>(20).fill(0), 2, 4, 8, 16, 32, 60];

/** Failures this long ago no longer count: a pause that is always waited out is slower than starting anew. */
export const failuresForgottenAfter = hour;

/** The audit log hears of the third failure in a row, then each time the number has doubled. */
export function isWorthAudit(failures: number): boolean {
  return failures === 3 || (failures > 3 && Number.isInteger(Math.log2(failures)));
}
