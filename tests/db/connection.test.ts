import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase, type Db } from "#db/connection.ts";
import { migrate } from "#db/migrate.ts";

const folder = mkdtempSync(path.join(tmpdir(), "senim-connection-"));
let [one, other]: Db[] = [];
beforeAll(async () => {
  one = openDatabase(folder);
  await migrate(one);
  other = openDatabase(folder);
  await sql`pragma busy_timeout = 0`.execute(other);
});
afterAll(async () => {
  await one!.destroy();
  await other!.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const addSchool = (db: Db, id: string) =>
  db
    .insertInto("schools")
    .values({ id, name_kk: id, name_ru: id, name_en: id, time_zone: "Asia/Almaty" })
    .execute();

test("a transaction that reads before it writes is not overtaken by another process", async () => {
  await one!.transaction().execute(async (trx) => {
    await trx.selectFrom("schools").select("id").execute();
    await expect(addSchool(other!, "other")).rejects.toThrow("database is locked");
    await addSchool(trx, "one");
  });
  await addSchool(other!, "other");
  const ids = await one!.selectFrom("schools").select("id").orderBy("id").execute();
  expect(ids.map(({ id }) => id)).toEqual(["one", "other"]);
});
