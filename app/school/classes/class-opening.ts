import type { SchoolClass } from "./school-class.ts";
import { minute } from "#app/calendar/durations.ts";

/** A computer that a teacher has opened for a class. */
export type FoundOpening = { id: string; secretHash: Uint8Array; schoolClass: SchoolClass };

/** A double lesson; the cookie lives as long. */
export const openFor = 90 * minute;
