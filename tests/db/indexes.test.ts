import { sql } from "kysely";
import { expect, test } from "vitest";
import { openDatabase } from "#db/connection.ts";
import { migrate } from "#db/migrate.ts";

test("what one pupil was given is found without reading what everybody was given", async () => {
  const db = openDatabase(":memory:");
  await migrate(db);
  const { rows } = await sql<{ detail: string }>`
    explain query plan select assignment_id from assignment_pupils where account_id = 'aruzhan'
  `.execute(db);
  expect(rows.map(({ detail }) => detail)).toEqual([
    expect.stringMatching(/^SEARCH assignment_pupils USING .*\(account_id=\?\)$/),
  ]);
  await db.destroy();
});
