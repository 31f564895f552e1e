import type { Db } from "#db/connection.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import { countPupilsByGrade } from "#app/schools/classes-queries.server.ts";
import { addDays, dayIn } from "#app/schools/day.ts";
import type { School } from "#app/schools/schools-queries.server.ts";
import { instrumentIds, type Instrument } from "../instrument.ts";
import { listInstruments } from "../instruments.server.ts";
import { countAccounts } from "../waves/open-wave.server.ts";
import { daysBetweenWaves } from "../waves/wave.ts";
import { findLastWave } from "../waves/waves-queries.server.ts";
import { cohortsFor } from "./asked-wave.ts";

const day = 24 * 60 * 60_000;
const usualDays = 18;

/** The questionnaires in the order in which a school thinks of them, and who could be asked with each. */
export async function listAskable(db: Db, viewer: Viewer) {
  const grades = [...(await countPupilsByGrade(db, viewer.schoolId)).keys()].toSorted(
    (one, other) => one - other,
  );
  const accountsIn = await countAccounts(db, viewer.schoolId);
  const instruments = sortInstruments(listInstruments());
  const cohorts = instruments.map((instrument) =>
    cohortsFor(instrument, grades).map((cohort) => ({ cohort, accounts: accountsIn(cohort) })),
  );
  return { grades, instruments, cohorts };
}

/** The days that the form proposes. */
export async function proposeDays(db: Db, { id, timeZone }: School, now: number) {
  const last = await findLastWave(db, id);
  const earliest = last ? last.closesAt + daysBetweenWaves * day : now;
  const today = dayIn(timeZone, now);
  // The wave before ended at the end of a day, or at some hour of it: the day after is surely far enough.
  const opens = earliest <= now ? today : addDays(dayIn(timeZone, earliest - 1), 1);
  return {
    isRunning: last?.isSealed === false,
    earliest: earliest > now ? earliest : null,
    today,
    opens,
    closes: addDays(opens, usualDays),
  };
}

function sortInstruments(instruments: readonly Instrument[]): Instrument[] {
  return instruments.toSorted(
    (one, other) => instrumentIds.indexOf(one.id) - instrumentIds.indexOf(other.id),
  );
}
