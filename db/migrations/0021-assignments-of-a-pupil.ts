import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  // The table is ordered by assignment: what one pupil was given is found without reading everybody’s.
  await db.schema
    .createIndex("assignment_pupils_by_account")
    .on("assignment_pupils")
    .column("account_id")
    .execute();
}
