import type { WayIn } from "#app/accounts/way-in.ts";
import { listWaysInSince } from "#app/accounts/ways-in-queries.server.ts";
import { listClassesByPupil } from "#app/school/classes/classes-queries.server.ts";
import type { SchoolClass } from "#app/school/classes/school-class.ts";
import { listStaff } from "#app/school/classes/schools-queries.server.ts";
import type { Db } from "#db/connection.ts";
import { gradeCohort, type Cohort } from "../waves/cohort.ts";
import { areAgreed, type Word } from "../waves/second-word.ts";
import type { Wave } from "../waves/wave.ts";
import { listWords, nameOfWay } from "./admissions-queries.server.ts";
import { isWatched, watchedSince } from "#app/accounts/new-way-in.ts";

/** A card or password that gives no right to answer unless two people have said yes to it. */
export type NewWay = WayIn & {
  cohort: Cohort;
  /** Of a pupil. */
  schoolClass: SchoolClass | undefined;
  said: readonly Word[];
  isAdmitted: boolean;
};

type Asked = Pick<Wave, "id" | "schoolId" | "opensAt" | "cohorts">;

/** All of them, whether or not anybody has tried to answer with one: that is not to be seen here. */
export async function listNewWays(db: Db, wave: Asked): Promise<NewWay[]> {
  const { schoolId, opensAt } = wave;
  const made = (await listWaysInSince(db, schoolId, watchedSince(opensAt))).filter((way) =>
    isWatched(way, opensAt),
  );
  if (made.length === 0) return [];
  const classes = await listClassesByPupil(
    db,
    made.map(({ accountId }) => accountId),
  );
  const staff = new Set(await listStaff(db, schoolId));
  const words = await listWords(db, wave.id);
  return made.flatMap((way): NewWay[] => {
    const schoolClass = classes.get(way.accountId);
    const cohort = staff.has(way.accountId) ? "staff" : schoolClass && gradeCohort(schoolClass.grade);
    if (!cohort || !wave.cohorts.some((one) => one.cohort === cohort)) return [];
    const said = words.get(nameOfWay(way)) ?? [];
    return [{ ...way, cohort, schoolClass, said, isAdmitted: areAgreed(said) }];
  });
}
