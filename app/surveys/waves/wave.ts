import type { BallotForm } from "#app/surveys/questionnaires/ballot-form.ts";
import type { Way } from "../way.ts";
import type { Cohort } from "./cohort.ts";
import { missingPoints, type ReferralPoint } from "./referral-plan.ts";
import { isSecureAddress } from "./secure-address.ts";
import { day } from "#app/calendar/durations.ts";

/** `closing` gives out no more tokens but still takes ballots; a sealed wave takes nothing and can be released. */
export type WaveState = "open" | "closing" | "sealed";

export type WaveInstrument = {
  instrument: string;
  version: string;
  /** One for accounts, where anybody asked has one, then one for slips. */
  keys: readonly WaveKey[];
  /** So few may answer that nothing but the whole school will be shown. */
  isWholeSchoolOnly: boolean;
};

export type WaveKey = {
  way: Way;
  /** SPKI. */
  publicKey: Uint8Array;
  fingerprint: string;
  /** Known from the seal on. */
  count: { tokens: number; ballots: number } | undefined;
};

/** How many may take part: those with an account when the wave was opened, and those who may get a paper slip. */
export type WaveCohort = { cohort: Cohort; instrument: string; accounts: number; slips: number };

export type Wave = {
  id: string;
  schoolId: string;
  state: WaveState;
  /** Opens the wave on a shared computer; printed on the class sheet. Not a secret. */
  code: string;
  opensAt: number;
  closesAt: number;
  /** From then on no more ballots are taken; undefined while the wave is open. */
  sealsAt: number | undefined;
  sealedAt: number | undefined;
  instruments: readonly WaveInstrument[];
  cohorts: readonly WaveCohort[];
};

/** Ballots on their way when a wave closes: a phone that was offline, a page left open over the night. */
export const graceBeforeSeal = day;
export const daysBetweenWaves = 90;
export const longestWaveDays = 56;
export const fewestEligible = 10;
const fewestForGroups = 30;

/** What a psychologist asks for. */
export type NewWave = {
  opensAt: number;
  closesAt: number;
  /** Which instrument for whom; a cohort answers one. */
  instruments: readonly { form: BallotForm; cohorts: readonly Cohort[] }[];
  referralPlan: readonly string[];
};

export type OpeningFacts = {
  now: number;
  /** See secure-address.ts. */
  origin: string;
  /** The school's last wave, if there was one. */
  lastWave: { isSealed: boolean; closesAt: number } | undefined;
  /** How many people are in a cohort, with an account and without. */
  peopleIn: (cohort: Cohort) => number;
};

export type OpeningProblem =
  | { problem: "insecure-address" }
  | { problem: "referral-plan"; missing: ReferralPoint[] }
  | { problem: "wave-running" }
  | { problem: "too-soon"; earliest: number }
  | { problem: "dates" }
  | { problem: "nobody-asked" }
  | { problem: "asked-twice"; cohort: Cohort }
  | { problem: "too-few"; instrument: string; eligible: number };

/** Everything that stands against opening this wave; it opens when nothing does. */
export function problemsOfOpening(wave: NewWave, facts: OpeningFacts): OpeningProblem[] {
  const problems: OpeningProblem[] = [];
  const missing = missingPoints(wave.referralPlan);
  const { lastWave, now } = facts;
  if (!isSecureAddress(facts.origin)) problems.push({ problem: "insecure-address" });
  if (missing.length > 0) problems.push({ problem: "referral-plan", missing });
  if (lastWave && !lastWave.isSealed) problems.push({ problem: "wave-running" });
  const earliest = (lastWave?.closesAt ?? -Infinity) + daysBetweenWaves * day;
  if (lastWave && wave.opensAt < earliest) problems.push({ problem: "too-soon", earliest });
  if (!areSoundDates(wave, now)) problems.push({ problem: "dates" });

  const cohorts = wave.instruments.flatMap((instrument) => instrument.cohorts);
  const names = wave.instruments.map(({ form }) => form.instrument);
  if (cohorts.length === 0 || new Set(names).size < names.length) problems.push({ problem: "nobody-asked" });
  for (const cohort of new Set(cohorts.filter((one, index) => cohorts.indexOf(one) !== index))) {
    problems.push({ problem: "asked-twice", cohort });
  }
  for (const { form, cohorts: asked } of wave.instruments) {
    const eligible = asked.reduce((sum, cohort) => sum + facts.peopleIn(cohort), 0);
    if (asked.length > 0 && eligible < fewestEligible) {
      problems.push({ problem: "too-few", instrument: form.instrument, eligible });
    }
  }
  return problems;
}

/** Groups of so few people would be too small to show. */
export function isWholeSchoolOnly(instrument: string, cohorts: readonly WaveCohort[]): boolean {
  const asked = cohorts.filter((one) => one.instrument === instrument);
  return asked.reduce((sum, { accounts, slips }) => sum + accounts + slips, 0) < fewestForGroups;
}

export function areSoundDates(
  { opensAt, closesAt }: Pick<NewWave, "opensAt" | "closesAt">,
  now: number,
): boolean {
  return (
    closesAt > now &&
    closesAt > opensAt &&
    closesAt - opensAt <= longestWaveDays * day &&
    opensAt - now <= 90 * day
  );
}

/** Whether somebody who asks now gets a token. */
export function givesTokens(wave: Pick<Wave, "state" | "opensAt" | "closesAt">, now: number): boolean {
  return wave.state === "open" && wave.opensAt <= now && now < wave.closesAt;
}

/** A ballot without a token behind it would mean that somebody signed with the wave's key by another way. */
export function hasMoreBallotsThanTokens({ instruments }: { instruments: Wave["instruments"] }): boolean {
  return instruments.some(({ keys }) => keys.some(({ count }) => count && count.ballots > count.tokens));
}
