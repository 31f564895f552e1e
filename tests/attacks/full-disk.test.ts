import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { sql } from "kysely";
import { isStored } from "#app/activities/block.ts";
import { findCourse, openLesson } from "#app/learning/courses/catalogue.server.ts";
import { blocksOf } from "#app/learning/courses/lesson.ts";
import { createProgressLimit } from "#app/learning/progress/progress-limit.server.ts";
import { insertEvent, type LearnerEvent } from "#app/learning/progress/progress-queries.server.ts";
import { recordEvents, type CheckedEvent } from "#app/learning/progress/record-events.server.ts";
import type { Db } from "#db/connection.ts";
import { makeSchool } from "#tests/support/people.ts";
import { finishing } from "../learning/progress/send-progress.ts";

const nine = Date.UTC(2026, 10, 30, 4);
const second = 1000;
const megabyte = 1_000_000;

/** Whatever a pupil of grade 7 may answer, block after block, each answer whole. */
const answerable = (findCourse("b")?.lessons ?? []).flatMap((lesson) =>
  lesson.sensitive
    ? []
    : blocksOf(openLesson(lesson, "kk"))
        .filter(({ kind }) => isStored(kind))
        .map((block) => ({ lesson, block })),
);
let made = 0;

function nextEvent(): CheckedEvent {
  const { lesson, block } = answerable[(made += 1) % answerable.length]!;
  const event = {
    id: randomBytes(16).toString("hex"),
    course: lesson.course,
    lesson: lesson.id,
    version: lesson.version,
    block: block.id,
    answer: finishing(block),
  } as LearnerEvent;
  return { event, block, version: lesson.version };
}

const nextBatch = () => Array.from({ length: 200 }, nextEvent);

async function sizeOf(db: Db): Promise<number> {
  const { rows } = await sql<{ size: number }>`
    select (page_count - freelist_count) * page_size as size
    from pragma_page_count(), pragma_freelist_count(), pragma_page_size()`.execute(db);
  return rows[0]!.size;
}

test("One pupil’s program that does nothing else fills less than three megabytes in an hour, and ever less after", async () => {
  const { db, people } = await makeSchool();
  const { accountId } = people.daniyar;
  const limit = createProgressLimit();
  const sizes = [await sizeOf(db)];
  let taken = 0;
  for (let hour = 0; hour < 3; hour += 1) {
    for (let asked = 0; asked < 3600; asked += 1) {
      const now = nine + (hour * 3600 + asked) * second;
      if (limit.take(accountId, 200, now) > 0) continue;
      await recordEvents(db, accountId, nextBatch(), now);
      taken += 200;
    }
    sizes.push(await sizeOf(db));
  }
  const grown = sizes.slice(1).map((size, index) => (size - sizes[index]!) / megabyte);
  expect(taken).toBeGreaterThan(7_000);
  expect(grown[0]).toBeLessThan(3);
  expect(grown[2]).toBeLessThan(1);
}, 120_000);

test("without a limit it would be as much in the two seconds that twenty thousand answers took", async () => {
  const { db, people } = await makeSchool();
  const { accountId } = people.daniyar;
  const before = await sizeOf(db);
  await db.transaction().execute(async (trx) => {
    for (let event = 0; event < 20_000; event += 1)
      await insertEvent(trx, accountId, nextEvent().event, nine);
  });
  expect((await sizeOf(db)) - before).toBeGreaterThan(3 * megabyte);
}, 120_000);
