import { sql } from "kysely";
import { expect, test } from "vitest";
import { openDatabase } from "#db/connection.ts";
import { isMigrated, migrate } from "#db/migrate.ts";

test("a migration that fails half way leaves nothing behind, and succeeds once nothing is in its way", async () => {
  const db = openDatabase(":memory:");
  // The second table that 0005 makes.
  await sql`create table poll_marks (poll_id text)`.execute(db);
  await expect(migrate(db)).rejects.toThrow("0005-polls");
  await sql`drop table poll_marks`.execute(db);
  await migrate(db);
  expect(await isMigrated(db)).toBe(true);
  await db.destroy();
});
