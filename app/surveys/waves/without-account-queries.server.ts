import type { Db } from "#db/connection.ts";
import type { Cohort } from "./cohort.ts";

/** How many people of a cohort have no account: they answer by slip, and no more slips than that are printed. */
export type WithoutAccount = { people: number; enteredBy: string; enteredAt: number };

export async function listWithoutAccount(
  db: Db,
  schoolId: string,
): Promise<ReadonlyMap<Cohort, WithoutAccount>> {
  const rows = await db
    .selectFrom("survey_without_account")
    .select(["cohort", "people", "entered_by as enteredBy", "entered_at as enteredAt"])
    .where("school_id", "=", schoolId)
    .execute();
  return new Map(rows.map(({ cohort, ...entered }) => [cohort as Cohort, entered]));
}

export async function saveWithoutAccount(
  db: Db,
  schoolId: string,
  cohort: Cohort,
  { people, enteredBy, enteredAt }: WithoutAccount,
): Promise<void> {
  const entered = { people, entered_by: enteredBy, entered_at: enteredAt };
  await db
    .insertInto("survey_without_account")
    .values({ school_id: schoolId, cohort, ...entered })
    .onConflict((conflict) => conflict.columns(["school_id", "cohort"]).doUpdateSet(entered))
    .execute();
}
