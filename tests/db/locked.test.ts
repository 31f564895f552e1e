import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase, type Db } from "#db/connection.ts";
import { isLocked } from "#db/locked.ts";
import { migrate } from "#db/migrate.ts";
import { shareCommit } from "#db/share-commit.ts";
import { holdLock } from "#tests/support/other-program.ts";

const folder = mkdtempSync(path.join(tmpdir(), "senim-locked-"));
const file = path.join(folder, "senim.sqlite");
let db: Db;
beforeAll(async () => {
  db = openDatabase(folder);
  await migrate(db);
});
afterAll(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

async function addSchool(to: Db, id: string): Promise<void> {
  const names = { name_kk: id, name_ru: id, name_en: id };
  await to
    .insertInto("schools")
    .values({ id, ...names, time_zone: "Asia/Almaty" })
    .execute();
}

async function listSchools(): Promise<string[]> {
  const rows = await db.selectFrom("schools").select("id").orderBy("id").execute();
  return rows.map(({ id }) => id);
}

/** How long this took, and how long the process stood still meanwhile. */
async function timed<Result>(work: Promise<Result>) {
  const began = performance.now();
  let [last, stoodStill] = [began, 0];
  const beat = setInterval(() => {
    const now = performance.now();
    stoodStill = Math.max(stoodStill, now - last);
    last = now;
  }, 1);
  const [outcome] = await Promise.allSettled([work]);
  clearInterval(beat);
  return { outcome, took: performance.now() - began, stoodStill };
}

const all = <Result>(works: readonly Promise<Result>[]) => Promise.allSettled(works);

describe("while another program holds the lock", () => {
  test("what is read is read at once", async () => {
    const letGo = await holdLock(file);
    const { outcome, took } = await timed(listSchools());
    await letGo();
    expect(outcome.status).toBe("fulfilled");
    expect(took).toBeLessThan(900);
  });

  test("what is read is read at once even where a write waits", async () => {
    const letGo = await holdLock(file);
    const writing = addSchool(db, "waits");
    let isWritten = false;
    void writing.catch(() => {}).finally(() => (isWritten = true));
    await listSchools();
    expect(isWritten).toBe(false);
    await letGo();
    await writing.catch(() => {});
  });

  test("a write waits for its end, and is done", async () => {
    const letGo = await holdLock(file);
    setTimeout(() => void letGo(), 200);
    await db.transaction().execute((trx) => addSchool(trx, "patient"));
    expect(await listSchools()).toContain("patient");
  });

  test("a write gives up after about a second, in which the process goes on", async () => {
    const letGo = await holdLock(file);
    for (const write of [
      () => addSchool(db, "late"),
      () => db.transaction().execute((trx) => addSchool(trx, "late")),
      () => shareCommit(db, (trx) => addSchool(trx, "late")),
    ]) {
      const { outcome, took, stoodStill } = await timed(write());
      expect(outcome.status === "rejected" && isLocked(outcome.reason)).toBe(true);
      expect(took).toBeGreaterThan(900);
      expect(took).toBeLessThan(3_000);
      expect(stoodStill).toBeLessThan(700);
    }
    await letGo();
    expect(await listSchools()).not.toContain("late");
  });

  test("sixty writes that wait together give up together, and none of them is done later", async () => {
    const letGo = await holdLock(file);
    const several = Array.from({ length: 20 }, (_, index) => `many-${index}`);
    const { took, outcome } = await timed(
      all([
        ...several.map((id) => addSchool(db, id)),
        ...several.map((id) => db.transaction().execute((trx) => addSchool(trx, id))),
        ...several.map((id) => shareCommit(db, (trx) => addSchool(trx, id))),
      ]),
    );
    await letGo();
    expect(outcome.status === "fulfilled" && outcome.value.every(({ status }) => status === "rejected")).toBe(
      true,
    );
    expect(took).toBeLessThan(4_000);
    await addSchool(db, "afterwards");
    expect((await listSchools()).filter((id) => id.startsWith("many"))).toEqual([]);
  });
});

test("four processes of ours that write without a pause get in between each other", async () => {
  const write = (name: string) =>
    promisify(execFile)(process.execPath, [path.resolve("tests/db/write-many.ts"), folder, name, "100"]);
  const names = ["one", "two", "three", "four"];
  const refused = await Promise.all(names.map(write));
  expect((await listSchools()).filter((id) => /^(?:one|two|three|four)-/.test(id))).toHaveLength(400);
  // None, but for a disk that stands still for a second.
  expect(refused.reduce((sum, { stdout }) => sum + Number(stdout), 0)).toBeLessThan(20);
}, 60_000);

test("a work that fails by itself does not wait, and is not taken for a lock", async () => {
  const twice = async (trx: Db) => {
    await addSchool(trx, "twice");
    await addSchool(trx, "twice");
  };
  const { outcome } = await timed(db.transaction().execute(twice));
  expect(outcome.status === "rejected" && !isLocked(outcome.reason)).toBe(true);
  await addSchool(db, "twice");
  expect(await listSchools()).toContain("twice");
});

test("what one request has not yet committed, no other request sees", async () => {
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
  const transaction = db.transaction().execute(async (trx) => {
    await addSchool(trx, "unfinished");
    await mayEnd;
    throw new Error("thought better of it");
  });
  const reading = listSchools();
  end();
  await expect(transaction).rejects.toThrow("thought better");
  expect(await reading).not.toContain("unfinished");
});

test("the database is kept as the house wants it", async () => {
  const read = async (pragma: string) =>
    Object.values((await sql.raw(`pragma ${pragma}`).execute(db)).rows[0] as object)[0];
  expect({
    journal: await read("journal_mode"),
    synchronous: await read("synchronous"),
    foreignKeys: await read("foreign_keys"),
    secureDelete: await read("secure_delete"),
    trustedSchema: await read("trusted_schema"),
  }).toEqual({ journal: "wal", synchronous: 2, foreignKeys: 1, secureDelete: 1, trustedSchema: 0 });
  expect(await read("busy_timeout")).toBeLessThanOrEqual(50);
});
