import type { Language } from "#app/i18n/language.ts";
import { addDays, dayIn } from "#app/calendar/day.server.ts";
import type { Db } from "#db/connection.ts";
import type { Formats } from "#app/surveys/desk/formats.server.ts";
import { instrumentIds } from "#app/surveys/questionnaires/instrument.ts";
import { findInstrument } from "#app/surveys/questionnaires/instruments.server.ts";
import { listReleasedWaves } from "#app/surveys/waves/releases-queries.server.ts";
import type { DeskWords } from "#app/surveys/desk/words.server.ts";
import { roundToFive } from "../waves/participation.ts";
import { waitsForClock } from "../waves/waits-for-clock.server.ts";
import { hasMoreBallotsThanTokens, longestWaveDays, type Wave, type WaveInstrument } from "../waves/wave.ts";
import { listParticipation } from "../waves/waves-queries.server.ts";
import type { Way } from "../way.ts";
import { cohortLabel } from "./cohort-label.ts";
import { waveStatus, type WaveStatus } from "./wave-status.ts";

export type ShownWave = Awaited<ReturnType<typeof showWave>>;

type Look = {
  db: Db;
  language: Language;
  timeZone: string;
  formats: Formats;
  words: DeskWords;
};

/** A wave as its page tells it; whatever it counts is rounded. */
export async function showWave(
  wave: Wave,
  { db, language, timeZone, formats, words }: Look,
  now = Date.now(),
) {
  const released = await listReleasedWaves(db, [wave.id]);
  const status = waveStatus(wave, released.has(wave.id), now);
  const participation = await listParticipation(db, wave);
  const firstDay = dayIn(timeZone, wave.opensAt);
  const today = dayIn(timeZone, now);
  return {
    id: wave.id,
    title: words.waveOf(formats.month(wave.opensAt)),
    period: formats.period(wave.opensAt, wave.closesAt),
    status,
    says: sayStatus(wave, status, formats, words),
    waits: (await waitsForClock(db, wave)) ? sayWaiting(wave, now, formats, words) : null,
    code: wave.code,
    days: {
      last: dayIn(timeZone, wave.closesAt - 1),
      from: today > firstDay ? today : firstDay,
      to: addDays(firstDay, longestWaveDays - 1),
    },
    participation: participation.map(({ cohort, eligible, begun }) => ({
      cohort,
      label: cohortLabel(words.cohorts, cohort),
      eligible,
      begun,
      percent: eligible === 0 ? 0 : Math.round((begun / eligible) * 100),
    })),
    instruments: inUsualOrder(wave.instruments).map((one) => ({
      id: one.instrument,
      title: titleOf(one, language),
      keys: one.keys.map(({ way, fingerprint }) => {
        return { name: keyTitle(one, way, language, words), fingerprint };
      }),
      isWholeSchoolOnly: one.isWholeSchoolOnly,
      seal: sealOf(one, words),
    })),
    isStuffed: hasMoreBallotsThanTokens(wave),
  };
}

function inUsualOrder(instruments: readonly WaveInstrument[]): WaveInstrument[] {
  const order: readonly string[] = instrumentIds;
  return instruments.toSorted(
    (one, other) => order.indexOf(one.instrument) - order.indexOf(other.instrument),
  );
}

function titleOf({ instrument, version }: WaveInstrument, language: Language): string {
  return findInstrument(instrument, Number(version))?.title[language] ?? instrument;
}

function sayStatus(
  wave: Wave,
  status: WaveStatus,
  formats: Formats,
  { wave: { plain } }: Look["words"],
): string {
  switch (status) {
    case "planned":
      return plain.planned(formats.date(wave.opensAt));
    case "open":
      return plain.open(formats.date(wave.closesAt - 1));
    case "closing":
      return plain.closing(formats.moment(wave.sealsAt ?? wave.closesAt));
    case "sealed":
      return plain.sealed;
    case "released":
      return plain.released(formats.date(wave.sealedAt ?? wave.closesAt));
  }
}

/** What is shown of the clock is all that a person has to tell whether it is right. */
function sayWaiting(wave: Wave, now: number, formats: Formats, { wave: { clock } }: Look["words"]) {
  const isToClose = wave.state === "open";
  const says = isToClose ? clock.closing : clock.sealing;
  return { title: clock.title, says: says(formats.moment(now)), isToClose };
}

/** A key as those who compare fingerprints call it. */
export function keyTitle(instrument: WaveInstrument, way: Way, language: Language, words: DeskWords): string {
  const title = titleOf(instrument, language);
  return way === "slip" ? words.bySlip(title) : title;
}

/** The check is made on the exact counts of each key; what is shown is their sum, rounded as everywhere. */
function sealOf({ keys }: WaveInstrument, { wave: { fewerThanTen } }: Look["words"]) {
  const counts = keys.flatMap(({ count }) => count ?? []);
  if (counts.length === 0) return null;
  const shown = (numbers: number[]) => {
    const sum = numbers.reduce((total, number) => total + number, 0);
    return sum < 10 ? fewerThanTen : String(roundToFive(sum));
  };
  return {
    tokens: shown(counts.map(({ tokens }) => tokens)),
    ballots: shown(counts.map(({ ballots }) => ballots)),
    isGood: counts.every(({ tokens, ballots }) => ballots <= tokens),
  };
}
