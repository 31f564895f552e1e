import BetterSqlite3 from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { expect, onTestFinished, test } from "vitest";
import type { Db } from "#db/connection.ts";
import * as foundation from "#db/migrations/0001-foundation.ts";
import * as surveys from "#db/migrations/0002-surveys.ts";
import * as slipsAndNewCards from "#db/migrations/0009-slips-and-new-cards.ts";

test("a school’s surveys, slips and cards from before come along", async () => {
  const { db, sqlite, migrate } = openBefore();
  await migrate();
  sqlite.exec(before);
  expect((await migrate({ "0009": slipsAndNewCards })).error).toBeUndefined();

  // What was signed with the one key there was counts as by account.
  expect(await db.selectFrom("survey_wave_keys").selectAll().execute()).toEqual([
    {
      wave_id: "w",
      instrument: "pupils-5-11",
      way: "account",
      public_key: Buffer.from("key"),
      fingerprint: "ABCD",
      tokens: 40,
      ballots: 39,
    },
  ]);
  expect(await db.selectFrom("survey_tokens").select("way").execute()).toEqual([{ way: "account" }]);
  expect(await db.selectFrom("survey_wave_cohorts").selectAll().executeTakeFirst()).toMatchObject({
    slips: 7,
    slips_entered: 7,
    slips_printed: 2,
    slips_used: null,
  });
  const ways = await db.selectFrom("ways_in").selectAll().orderBy("account_id").orderBy("way").execute();
  expect(ways.map((way) => [way.account_id, way.way, way.made_at, way.is_first])).toEqual([
    // A first card, one that was printed twice, and one beside a password.
    ["aigerim", "card", 10, 1],
    ["daniyar", "card", 30, 0],
    ["timur", "card", 20, 0],
    ["timur", "password", 5, 1],
  ]);
});

const before = `
  insert into schools values ('s', 'Мектеп', 'Школа', 'School', 'Asia/Almaty');
  insert into accounts values ('aigerim', null, 'Айгерім', '', null, 'kk', 5), ('daniyar', null, 'Данияр', '', null, 'kk', 5),
    ('timur', 'timur', 'Тимур', '', 'hash', 'kk', 5);
  insert into cards values ('aigerim', x'01', 'a', 10), ('daniyar', x'02', 'b', 30), ('timur', x'03', 'c', 20);
  insert into audit_entries values ('1', 10, 's', null, 'card-issued', 'aigerim', '{}'),
    ('2', 10, 's', null, 'card-issued', 'daniyar', '{}'), ('3', 30, 's', null, 'card-issued', 'daniyar', '{}'),
    ('4', 20, 's', null, 'card-issued', 'timur', '{}');
  insert into survey_waves values ('w', 's', 'sealed', 'CODE', 0, 9, 10, 10, 'timur', '[]');
  insert into survey_wave_instruments values ('w', 'pupils-5-11', '1', cast('key' as blob), 'ABCD', 40, 39);
  insert into survey_wave_cohorts values ('w', 'grade-7', 'pupils-5-11', 50, 7, 40, '2026-11-20');
  insert into survey_tokens values ('w', 'holder', 'pupils-5-11', 'grade-7', x'04');
  insert into survey_slips values ('w', 'one', 'grade-7'), ('w', 'two', 'grade-7');
`;

/** A database as it was before, and how to bring it further. */
function openBefore() {
  const sqlite = new BetterSqlite3(":memory:");
  sqlite.pragma("foreign_keys = ON");
  const db = new Kysely({ dialect: new SqliteDialect({ database: sqlite }) }) as Db;
  onTestFinished(() => db.destroy());
  return {
    db,
    sqlite,
    migrate: (more = {}) => {
      const migrations = { "0001": foundation, "0002": surveys, ...more };
      return new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
    },
  };
}
