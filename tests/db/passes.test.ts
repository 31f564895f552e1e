import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Db } from "#db/connection.ts";
import { up } from "#db/migrations/0012-passes.ts";
import { languages } from "#app/i18n/language.ts";
import { makeSchool, signedIn, type TestSchool } from "#tests/support/people.ts";
import { edited, type Files } from "../learning/courses/planted-content.ts";
import { moduleFile, moduleIn, soundContent } from "../learning/courses/sound-content.ts";
import { day, startWith, type Build } from "../learning/courses/start-with.ts";

const march = Date.parse("2026-03-03T11:00:00+05:00");
const may = Date.parse("2026-05-20T11:00:00+05:00");

const before = edited(soundContent(), { in: moduleFile, find: "code: T1", put: "code: T4" });
const after = longer(before);

let school: TestSchool;
let db: Db;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: march });
  school = await makeSchool();
  ({ db } = school);
});
afterEach(async () => {
  vi.useRealTimers();
  await db.destroy();
});

/** T4 asks for a breathing more. */
function longer(files: Files): Files {
  const again = `<Breathe id="again" title="N" in={3} out={5} rounds={4}>\n\nN.\n\n</Breathe>\n\n<Helpers />`;
  return edited(
    files,
    { in: moduleFile, find: "[check]", put: "[check, again]" },
    ...languages.map((language) => ({ in: moduleIn(language), find: "<Helpers />", put: again })),
  );
}

/** Gulnara hands in the check with so many of three right. */
async function tries(build: Build, at: number, right: number): Promise<void> {
  await sends(build, at, build.eventsOf(build.lessonOf("staff", "t4"), right).slice(0, 1));
}

async function sends(build: Build, at: number, events: unknown[]): Promise<void> {
  vi.setSystemTime(at);
  const { viewer } = await signedIn(db, school.people.gulnara);
  expect((await build.sendProgress(db, viewer, { events })).status).toBe(200);
}

/** As the database was before passes were kept, and then brought to its newest shape. */
async function migrateAnew(): Promise<void> {
  await sql`drop index progress_events_by_version`.execute(db);
  await sql`alter table block_states drop column passed_at`.execute(db);
  await sql`alter table block_states drop column passed_version`.execute(db);
  await up(db);
}

async function passes() {
  const rows = await db
    .selectFrom("block_states")
    .select(["block", "finished_at", "passed_at", "passed_version"])
    .orderBy("block")
    .execute();
  return rows;
}

describe("from the answers that are stored it is recalled", () => {
  test("on which day, and in which version, each block was passed: as it would have been kept", async () => {
    const old = await startWith(before, db, march);
    const b1 = old.eventsOf(old.lessonOf("b", "b1"));
    for (const [index, event] of b1.entries()) await sends(old, march + index, [event]);
    await tries(old, march, 1);
    await tries(old, march + day, 2);
    const now = await startWith(after, db, may);
    await tries(now, may, 3);
    await tries(now, may + day, 0);
    const kept = await passes();
    expect(kept.find(({ passed_at }) => passed_at === may)).toBeDefined();
    await migrateAnew();
    expect(await passes()).toEqual(kept);
  });

  test("that a check which was only ever failed was not passed", async () => {
    const build = await startWith(before, db, march);
    await tries(build, march, 1);
    await tries(build, march + day, 2);
    await migrateAnew();
    expect(await passes()).toMatchObject([{ finished_at: march, passed_at: null, passed_version: null }]);
  });

  test("of an attempt that nobody can judge any more, that it may have been as late as the last", async () => {
    const build = await startWith(before, db, march);
    await tries(build, march, 1);
    await tries(build, march + day, 3);
    await tries(build, may, 3);
    await db.deleteFrom("lesson_documents").execute();
    await migrateAnew();
    expect(await passes()).toMatchObject([{ finished_at: march, passed_at: may }]);
  });

  test("and Gulnara, who completed the module before it was changed, stays trained", async () => {
    await tries(await startWith(before, db, march), march, 3);
    const now = await startWith(after, db, may);
    await migrateAnew();
    expect(await now.modulesMissedBy(school.people.gulnara.accountId)).toEqual(["t5"]);
  });

  test("but not if she had failed it then, and passed nothing but today's check since", async () => {
    await tries(await startWith(before, db, march), march, 1);
    const now = await startWith(after, db, may);
    await tries(now, may + day, 3);
    await migrateAnew();
    expect(await now.modulesMissedBy(school.people.gulnara.accountId)).toEqual(["t4", "t5"]);
  });
});
