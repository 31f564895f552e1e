import { afterAll, beforeAll, expect, test } from "vitest";
import { prepareQuery } from "#db/prepared-query.ts";
import { makeSchool, type TestSchool } from "#tests/support/people.ts";

let school: TestSchool;
beforeAll(async () => {
  school = await makeSchool();
});
afterAll(() => school.db.destroy());

let built = 0;
const named = prepareQuery((db, { id, roles }: { id: string; roles: string }) => {
  built += 1;
  return db
    .selectFrom("accounts")
    .innerJoin("memberships", "memberships.account_id", "accounts.id")
    .select("given_name")
    .where("memberships.role", "=", roles as "student")
    .where("accounts.id", "=", id);
});

test("each call is answered for its own values, and the query is built once", async () => {
  const { aigerim, daniyar, gulnara } = school.people;
  const names = [];
  for (const { accountId } of [aigerim, daniyar, gulnara]) {
    const { rows } = await named(school.db, { id: accountId, roles: "student" });
    names.push(rows.map((row) => row.given_name));
  }
  expect(names).toEqual([[aigerim.givenName], [daniyar.givenName], []]);
  expect(built).toBe(1);
});

test("a value is never part of the query", async () => {
  const { rows } = await named(school.db, { id: "' or 1=1 --", roles: "student" });
  expect(rows).toEqual([]);
});
