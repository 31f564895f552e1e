import { afterAll, beforeAll, expect, test } from "vitest";
import { recordTogether } from "#app/learning/progress/record-together.server.ts";
import type { CheckedEvent } from "#app/learning/progress/record-events.server.ts";
import { makeSchool, type TestSchool } from "#tests/support/people.ts";
import { exit } from "../../activities/example-blocks.ts";

let school: TestSchool;
beforeAll(async () => {
  school = await makeSchool();
});
afterAll(() => school.db.destroy());

const now = Date.UTC(2026, 10, 21);

function done(id: number): CheckedEvent {
  const event = {
    course: "b",
    lesson: "b7",
    version: "0".repeat(16),
    block: exit.id,
    answer: { done: true as const },
  };
  return { event: { ...event, id: id.toString(16).padStart(32, "0") }, block: exit, version: event.version };
}

async function countEvents(accountId: string): Promise<number> {
  const rows = await school.db
    .selectFrom("progress_events")
    .select("id")
    .where("account_id", "=", accountId)
    .execute();
  return rows.length;
}

test("what arrives together is all there when its promises are kept", async () => {
  const { aigerim, daniyar } = school.people;
  const both = [aigerim, daniyar].flatMap(({ accountId }) =>
    [1, 2, 3].map((id) => recordTogether(school.db, accountId, [done(id)], now)),
  );
  await Promise.all(both);
  expect(await countEvents(aigerim.accountId)).toBe(3);
  expect(await countEvents(daniyar.accountId)).toBe(3);
});

test("one that can't be stored fails alone", async () => {
  const { aigerim } = school.people;
  const [first, stranger, last] = await Promise.allSettled([
    recordTogether(school.db, aigerim.accountId, [done(11)], now),
    recordTogether(school.db, "nobody", [done(12)], now),
    recordTogether(school.db, aigerim.accountId, [done(13)], now),
  ]);
  expect([first.status, stranger.status, last.status]).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(await countEvents(aigerim.accountId)).toBe(5);
});
