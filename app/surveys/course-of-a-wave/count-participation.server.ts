import { dayIn } from "#app/calendar/day.server.ts";
import { findSchool } from "#app/school/classes/schools-queries.server.ts";
import type { Db } from "#db/connection.ts";
import { countTokensByCohort } from "#app/surveys/tokens/tokens-queries.server.ts";
import { roundToFive } from "#app/surveys/waves/participation.ts";
import type { Wave } from "#app/surveys/waves/wave.ts";
import { isParticipationOld, recordParticipation } from "#app/surveys/waves/waves-queries.server.ts";

/** Once on each of the school's days, soon after midnight: a figure that moved during a lesson would tell on its class. */
export async function countParticipationDaily(db: Db, wave: Wave, now: number): Promise<void> {
  const school = await findSchool(db, wave.schoolId);
  if (school && (await isParticipationOld(db, wave.id, dayIn(school.timeZone, now)))) {
    await db.transaction().execute((trx) => countParticipation(trx, wave, now));
  }
}

export async function countParticipation(db: Db, wave: Wave, now: number): Promise<void> {
  const school = await findSchool(db, wave.schoolId);
  if (!school) return;
  const today = dayIn(school.timeZone, now);
  const begun = await countTokensByCohort(db, wave.id);
  for (const { cohort } of wave.cohorts) {
    await recordParticipation(db, wave.id, cohort, roundToFive(begun.get(cohort) ?? 0), today);
  }
}
