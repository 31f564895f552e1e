import type { InstrumentId, SubDomainId } from "#app/surveys/questionnaires/instrument.ts";
import type { Cohort } from "#app/surveys/waves/cohort.ts";
import { addDays, dayIn, startOfDay } from "#app/calendar/day.server.ts";
import { demoSchool } from "./school-plan.ts";
import { day, hour } from "#app/calendar/durations.ts";

/** A wave begins at eight and ends at midnight. */
const schoolMorning = 8 * hour;

/** Whom a wave asks, and how many of them answer. */
export type WavePlan = {
  opensAt: number;
  closesAt: number;
  response: Record<InstrumentId, number>;
  /** How many of the youngest get a new card during it. */
  lostCards: number;
  /** How much better or worse than usual things are, in steps of a scale. */
  shifts: Partial<Record<SubDomainId, number>>;
};

export const slipsForParents = 80;

/**
 * Two waves of the last school year, ninety days and more before the one that is open now. The demonstration keeps no
 * earlier year's classes, so this year's answer a grade too early.
 */
export function pastWaves(now: number): WavePlan[] {
  // A clock that is behind must not put them after the open one.
  const spring = Math.min(Date.parse("2026-04-13T08:00:00+05:00"), now - 150 * day);
  const autumn = spring - 189 * day;
  const response = { "pupils-5-11": 0.86, "pupils-1-4": 0.84, staff: 0.84, parents: 0.53 };
  return [
    {
      opensAt: autumn,
      closesAt: autumn + 18 * day - schoolMorning,
      lostCards: 0,
      response: { "pupils-5-11": 0.81, "pupils-1-4": 0.8, staff: 0.76, parents: 0.41 },
      shifts: { "help-seeking": -0.5, "fair-rules": -0.1, peers: 0.08, training: -0.3 },
    },
    { opensAt: spring, closesAt: spring + 18 * day - schoolMorning, response, lostCards: 3, shifts: {} },
  ];
}

/** Open whenever the demonstration is made: begun four days ago, with more than two weeks to go. */
export function openWavePlan(now: number): Pick<WavePlan, "opensAt" | "closesAt"> {
  const { time_zone: timeZone } = demoSchool;
  const today = dayIn(timeZone, now);
  return {
    opensAt: startOfDay(timeZone, addDays(today, -4)) + schoolMorning,
    closesAt: startOfDay(timeZone, addDays(today, 17)),
  };
}

/** The classes that have had their survey lesson in the open wave, the share of the staff that has taken part, and the cards lost since. */
export const openWaveBegun = { grades: [6, 8, 9, 3], staff: 0.4, lostCards: 2 };

export function cohortsOf(instrument: InstrumentId): Cohort[] {
  if (instrument === "staff" || instrument === "parents") return [instrument];
  const grades = instrument === "pupils-1-4" ? [1, 2, 3, 4] : [5, 6, 7, 8, 9, 10, 11];
  return grades.map((grade) => `grade-${grade}` as const);
}
