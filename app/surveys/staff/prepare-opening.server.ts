import type { Db } from "#db/connection.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import { countPupilsByGrade } from "#app/school/classes/classes-queries.server.ts";
import { addDays, dayIn } from "#app/calendar/day.server.ts";
import type { School } from "#app/school/classes/schools-queries.server.ts";
import type { Formats } from "#app/surveys/desk/formats.server.ts";
import { instrumentIds, type Instrument } from "#app/surveys/questionnaires/instrument.ts";
import { listInstruments } from "#app/surveys/questionnaires/instruments.server.ts";
import type { DeskWords } from "#app/surveys/desk/words.server.ts";
import { listNewWays } from "../tokens/list-new-ways.server.ts";
import { watchedDays } from "#app/accounts/new-way-in.ts";
import { gradeOf, type Cohort } from "../waves/cohort.ts";
import { countAccounts } from "#app/surveys/course-of-a-wave/open-wave.server.ts";
import { daysBetweenWaves } from "../waves/wave.ts";
import { findLastWave } from "../waves/waves-queries.server.ts";
import { listWithoutAccount } from "../waves/without-account-queries.server.ts";
import { cohortsFor } from "./asked-wave.server.ts";
import { day } from "#app/calendar/durations.ts";

const usualDays = 18;

/** The questionnaires in the order in which a school thinks of them, and who could be asked with each. */
export async function listAskable(db: Db, viewer: Viewer) {
  const { schoolId } = viewer;
  const withoutAccount = await listWithoutAccount(db, schoolId);
  const slipsFor = (cohort: Cohort) => withoutAccount.get(cohort)?.people ?? 0;
  const bySlip = [...withoutAccount.keys()].filter((cohort) => slipsFor(cohort) > 0).map(gradeOf);
  const withAccount = [...(await countPupilsByGrade(db, schoolId)).keys()];
  const grades = [...new Set([...withAccount, ...bySlip.filter((grade) => grade !== undefined)])];
  const accountsIn = await countAccounts(db, schoolId);
  const instruments = sortInstruments(listInstruments());
  const inOrder = grades.toSorted((one, other) => one - other);
  const cohorts = instruments.map((instrument) =>
    cohortsFor(instrument, inOrder).map((cohort) => {
      return { cohort, accounts: accountsIn(cohort), slips: slipsFor(cohort) };
    }),
  );
  return { grades: inOrder, instruments, cohorts };
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

type NewWays = {
  db: Db;
  schoolId: string;
  cohorts: readonly { cohort: Cohort }[];
  formats: Formats;
  words: DeskWords;
};

/** How many could not answer at first in a survey that begins now, and from which day on nobody is held back. */
export async function sayNewWays(
  { db, schoolId, cohorts, formats, words }: NewWays,
  now: number,
): Promise<string | null> {
  const asked = cohorts.map(({ cohort }) => ({ cohort, instrument: "", accounts: 0, slips: 0 }));
  // A first card counts only from the opening on, and this one would open now.
  const ways = await listNewWays(db, { id: "", schoolId, opensAt: now, cohorts: asked });
  const last = Math.max(...ways.map(({ madeAt }) => madeAt));
  if (ways.length === 0) return null;
  return words.opening.newWays({
    days: watchedDays,
    people: new Set(ways.map(({ accountId }) => accountId)).size,
    from: formats.date(last + (watchedDays + 1) * day),
  });
}

function sortInstruments(instruments: readonly Instrument[]): Instrument[] {
  return instruments.toSorted(
    (one, other) => instrumentIds.indexOf(one.id) - instrumentIds.indexOf(other.id),
  );
}
