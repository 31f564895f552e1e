import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import BetterSqlite3 from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#db/connection.ts";
import { emptyLog } from "#db/empty-log.ts";

function makeFile() {
  const folder = mkdtempSync(path.join(tmpdir(), "senim-log-"));
  const db = openDatabase(folder);
  onTestFinished(async () => {
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  });
  return { db, file: path.join(folder, "senim.sqlite") };
}

test("what was deleted is in no file once the log is emptied, and was in it before", async () => {
  const { db, file } = makeFile();
  await sql`create table marks (mark text)`.execute(db);
  await sql`insert into marks values ('the mark of Aigerim')`.execute(db);
  await sql`delete from marks`.execute(db);
  expect(readFileSync(`${file}-wal`).includes("Aigerim")).toBe(true);
  expect(await emptyLog(db)).toBe(true);
  expect(statSync(`${file}-wal`).size).toBe(0);
  expect(readFileSync(file).includes("Aigerim")).toBe(false);
});

test("somebody who reads meanwhile is waited for, and not for ever", async () => {
  const { db, file } = makeFile();
  await sql`create table marks (mark text)`.execute(db);
  const reader = new BetterSqlite3(file);
  reader.exec("begin; select * from marks");
  await sql`insert into marks values ('a mark')`.execute(db);
  expect(await emptyLog(db)).toBe(false);
  setTimeout(() => reader.close(), 100);
  expect(await emptyLog(db)).toBe(true);
});
