import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import { expect, test } from "vitest";
import { openDatabase, type Db } from "#db/connection.ts";
import * as foundation from "#db/migrations/0001-foundation.ts";
import * as polls from "#db/migrations/0005-polls.ts";
import * as pollPapers from "#db/migrations/0008-poll-papers.ts";
import { findPoll } from "#app/learning/polls/polls-queries.server.ts";

const before = { "0001-foundation": foundation, "0005-polls": polls };
const hour = 60 * 60_000;

async function bring(db: Db, migrations: Record<string, typeof polls>): Promise<void> {
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest();
  if (error) throw error;
}

/** Of class 7А there is an open poll or a closed one; each with one class of its own. */
async function addPoll(db: Db, id: string, poll: { counts?: number[]; shown?: number[]; closedAt?: number }) {
  const tally = (counts?: number[]) =>
    counts
      ? JSON.stringify({
          votes: counts.reduce((a, b) => a + b),
          counts: { names: counts[0], room: counts[1] },
        })
      : null;
  const { counts, shown, closedAt = null } = poll;
  await sql`insert into classes values (${id}, 'school', 7, ${id}, 'kk', 2026)`.execute(db);
  await sql`insert into polls values (${id}, ${id}, 'b', 'b1', 'rule', '["names","room"]', ${id},
    ${closedAt === null ? "salt" : null}, 0, ${hour}, ${closedAt}, ${tally(counts)}, ${tally(shown)}, null)`.execute(
    db,
  );
  if (closedAt === null) await sql`insert into poll_marks values (${id}, 'mark')`.execute(db);
}

test("a poll that is open when papers come ends as if it had been closed, and keeps no mark and no vote", async () => {
  const db = openDatabase(":memory:");
  await bring(db, before);
  await sql`insert into schools values ('school', '', '', '', 'Asia/Almaty')`.execute(db);
  await addPoll(db, "open, eleven", { counts: [7, 4], shown: [5, 3] });
  await addPoll(db, "open, ten", { counts: [6, 4], shown: [5, 3] });
  await addPoll(db, "open, seven", { counts: [4, 3] });
  await addPoll(db, "closed", { shown: [9, 1], closedAt: 1 });
  await bring(db, { ...before, "0008-poll-papers": pollPapers });

  const results = await Promise.all(
    ["open, eleven", "open, ten", "open, seven", "closed"].map(
      async (id) => (await findPoll(db, id))?.result,
    ),
  );
  expect(results).toMatchObject([
    { votes: 11, counts: { names: 7, room: 4 } },
    // Two answers more than were seen stay out: they could be told by subtracting.
    { votes: 8, counts: { names: 5, room: 3 } },
    undefined,
    { votes: 10, counts: { names: 9, room: 1 } },
  ]);
  expect(await findPoll(db, "closed")).toMatchObject({ closedAt: 1, salt: null });
  expect((await findPoll(db, "open, eleven"))?.closedAt).toBe(hour);
  expect(await db.selectFrom("poll_marks").selectAll().execute()).toEqual([]);
  await db.destroy();
});
