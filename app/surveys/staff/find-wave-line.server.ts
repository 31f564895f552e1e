import type { Viewer } from "#app/accounts/viewer.ts";
import { timeSince } from "#app/calendar/clock.ts";
import type { Language } from "#app/i18n/language.ts";
import { findSchool } from "#app/school/classes/schools-queries.server.ts";
import type { Db } from "#db/connection.ts";
import { formatsFor } from "#app/surveys/desk/formats.server.ts";
import { listReleasedWaves } from "#app/surveys/waves/releases-queries.server.ts";
import { deskWords } from "#app/surveys/desk/words.server.ts";
import { countAwaitedWords } from "../tokens/count-awaited-words.server.ts";
import { findNewestWave } from "../waves/waves-queries.server.ts";
import { waveStatus } from "./wave-status.ts";
import { day } from "#app/calendar/durations.ts";

/** `path` is below the language. */
export type WaveLine = { title: string; says: string; path: string };

/** The school's newest survey in one line, for those who see surveys; once its results are old, there is none. */
export async function findWaveLine(
  db: Db,
  viewer: Viewer,
  language: Language,
  now = Date.now(),
): Promise<WaveLine | null> {
  const wave = await findNewestWave(db, viewer);
  const school = wave && (await findSchool(db, wave.schoolId));
  if (!school) return null;
  const staff = deskWords(language);
  const formats = formatsFor(language, school.timeZone);
  const status = waveStatus(wave, (await listReleasedWaves(db, [wave.id])).has(wave.id), now);
  const title = staff.waveOf(formats.month(wave.opensAt));
  const path = `surveys/${wave.id}`;
  const andAwaited = async (says: string) => {
    const awaited = await countAwaitedWords(db, viewer, wave);
    return awaited === 0 ? says : `${says}. ${staff.wave.awaited(awaited)}`;
  };
  switch (status) {
    case "planned":
      return { title, says: await andAwaited(staff.wave.from(formats.date(wave.opensAt))), path };
    case "open":
      return { title, says: await andAwaited(staff.wave.until(formats.date(wave.closesAt - 1))), path };
    case "closing":
    case "sealed":
      return { title, says: staff.states[status], path };
    case "released":
      return isRecent(wave.sealedAt, now)
        ? { title, says: staff.states.released, path: `surveys/${wave.id}/results` }
        : null;
  }
}

const weeksOfNews = 6;

function isRecent(at: number | undefined, now: number): boolean {
  return at !== undefined && timeSince(at, now) < weeksOfNews * 7 * day;
}
