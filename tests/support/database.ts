import { openDatabase, type Db } from "#db/connection.ts";
import { migrate } from "#db/migrate.ts";

/** A real database in memory, in its newest shape. */
export async function makeDatabase(): Promise<Db> {
  const db = openDatabase(":memory:");
  await migrate(db);
  return db;
}
