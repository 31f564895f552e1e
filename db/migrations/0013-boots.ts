import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  // With which start of the machine its running time began, and how much time without it is believed yet.
  await db.schema.alterTable("clock_record").addColumn("trusted_boot", "text").execute();
  await db.schema.alterTable("clock_record").addColumn("doubted_boot", "text").execute();
  await db.schema
    .alterTable("clock_record")
    .addColumn("believable", "bigint", (column) => column.notNull().defaultTo(0))
    .execute();
}
