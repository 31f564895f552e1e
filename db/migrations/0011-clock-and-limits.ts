import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  // One row: the last time that was believed, and the machine's running time beside it.
  await db.schema
    .createTable("clock_record")
    .addColumn("id", "integer", (column) => column.primaryKey())
    .addColumn("trusted_wall", "bigint", (column) => column.notNull())
    .addColumn("trusted_running", "bigint", (column) => column.notNull())
    .addColumn("doubted_wall", "bigint")
    .addColumn("doubted_running", "bigint")
    .addColumn("steady_for", "bigint")
    .execute();

  // Events whose answers are kept no longer: one that comes again is still known.
  await db.schema
    .createTable("pruned_events")
    .addColumn("account_id", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("id", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("pruned_events_key", ["account_id", "id"])
    .execute();
  await db.schema
    .alterTable("block_states")
    .addColumn("kept_events", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
}
