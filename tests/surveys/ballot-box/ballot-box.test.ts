import { execFile } from "node:child_process";
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import BetterSqlite3 from "better-sqlite3";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { createBallotBox, openBallotBox, type BallotBox } from "#app/surveys/ballot-box/ballot-box.server.ts";
import { boxFileOf } from "#app/surveys/ballot-box/box-file.server.ts";
import { writePaper } from "#app/surveys/ballot-box/paper.ts";
import { readSealedBallots, sealBallotBox } from "#app/surveys/ballot-box/seal-box.server.ts";
import type { BallotForm } from "#app/surveys/questionnaires/ballot-form.ts";
import { listCells } from "#tests/attacks/sqlite-pages.ts";
import { makeFolder } from "../make-school.ts";
import { answersOf, pupilForm, staffForm } from "../survey-school.ts";

const sheets = [pupilForm, staffForm].map((form) => ({ form, way: "account" as const }));
const sheetOf = (form: BallotForm) => sheets.find((sheet) => sheet.form === form)!;
const publicKey = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({
  type: "spki",
  format: "der",
});
const wave = "wave";
const castMany = new URL("../cast-many.ts", import.meta.url).pathname;

let folder: string;
let file: string;
let box: BallotBox;

beforeEach(() => {
  folder = makeFolder();
  file = boxFileOf(folder, wave);
  box = makeBox();
});

describe("a ballot box", () => {
  test("is a file of its own that only the server's user may read", () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    expect(readdirSync(path.dirname(file))).toEqual(["wave.sqlite"]);
  });

  test("has no column for a time, an address, a person or anything that counts up", () => {
    const columns = schemaOf(file);
    expect(columns).toEqual([
      { table: "ballot", column: "paper", type: "BLOB", isKey: false },
      { table: "ballot", column: "slot", type: "BLOB", isKey: true },
      { table: "box", column: "name", type: "TEXT", isKey: true },
      { table: "box", column: "value", type: "TEXT", isKey: false },
      { table: "instrument", column: "form", type: "TEXT", isKey: false },
      { table: "instrument", column: "name", type: "TEXT", isKey: true },
      { table: "instrument", column: "public_key", type: "BLOB", isKey: false },
      { table: "spent", column: "message_hash", type: "BLOB", isKey: true },
    ]);
  });

  test("has no table with a rowid, no index beside the keys and no trigger", () => {
    const sqlite = inspect(file);
    const names = sqlite
      .prepare("select name from sqlite_schema where type = 'table'")
      .pluck()
      .all() as string[];
    for (const name of names)
      expect(() => sqlite.prepare(`select rowid from ${name}`)).toThrow("no such column");
    expect(sqlite.prepare("select count(*) from sqlite_schema where type <> 'table'").pluck().get()).toBe(0);
  });

  test("keeps no write-ahead log", () => {
    cast(1);
    expect(inspect(file).pragma("journal_mode", { simple: true })).toBe("delete");
    expect(readdirSync(path.dirname(file))).toEqual(["wave.sqlite"]);
  });

  test("counts a ballot once, however often its token comes", () => {
    const ballot = ballotNumber(1);
    expect(box.cast([ballot])).toEqual(["counted"]);
    expect(box.cast([ballot])).toEqual(["already-counted"]);
    expect(box.cast([{ ...ballot, paper: ballotNumber(2).paper }])).toEqual(["already-counted"]);
    expect(sealBallotBox(folder, wave)).toEqual({ "pupils-5-11": 1, staff: 0 });
  });

  test("counts a token once that comes twice in one go", () => {
    const ballot = ballotNumber(1);
    expect(box.cast([ballot, ballotNumber(2), ballot])).toEqual(["counted", "counted", "already-counted"]);
  });

  test("gives back every answer that was put in", () => {
    for (let number = 0; number < 30; number += 1) cast(number);
    sealBallotBox(folder, wave);
    const found = readSealedBallots(folder, wave).map(({ answers }) => JSON.stringify(answers));
    const given = Array.from({ length: 30 }, (_, number) => JSON.stringify(answersOf(number)));
    expect(found.toSorted()).toEqual(given.toSorted());
  });

  test("takes a blank ballot, which looks like any other", () => {
    box.cast([{ messageHash: randomBytes(32), paper: writePaper(sheets, sheetOf(staffForm), {}) }]);
    sealBallotBox(folder, wave);
    expect(readSealedBallots(folder, wave)).toMatchObject([
      { instrument: "staff", version: "1", answers: {} },
    ]);
  });

  test("moves nothing and grows by nothing when a ballot is cast", () => {
    const before = ballotCells();
    for (let number = 0; number < 100; number += 1) cast(number);
    expect(ballotCells()).toEqual(before);
  });

  test("is cut anew when it is full, and loses nothing", () => {
    const small = makeBox("small", 4);
    for (let number = 0; number < 50; number += 1)
      expect(small.cast([ballotNumber(number)])).toEqual(["counted"]);
    expect(sealBallotBox(folder, "small")["pupils-5-11"]).toBe(50);
    const answers = readSealedBallots(folder, "small").map((ballot) => JSON.stringify(ballot.answers));
    expect(new Set(answers).size).toBe(50);
  });

  test("is filled by several processes at once, each ballot counted once", async () => {
    box.close();
    const works = [1, 2, 3].map(() => promisify(execFile)(process.execPath, [castMany, folder, wave, "40"]));
    const counted = (await Promise.all(works)).map(({ stdout }) => Number(stdout));
    expect(counted).toEqual([40, 40, 40]);
    expect(sealBallotBox(folder, wave)["pupils-5-11"]).toBe(120);
  });
});

describe("sealing", () => {
  test("refuses ballots from then on", () => {
    cast(1);
    sealBallotBox(folder, wave);
    expect(box.cast([ballotNumber(2)])).toEqual(["closed"]);
    expect(box.state()).toBe("sealed");
  });

  test("gives each ballot a new key", () => {
    for (let number = 0; number < 20; number += 1) cast(number);
    const before = new Set(inspect(file).prepare("select hex(slot) from ballot").pluck().all());
    sealBallotBox(folder, wave);
    const after = readSealedBallots(folder, wave).map(({ key }) => key.toUpperCase());
    expect(new Set(after).size).toBe(20);
    expect(after.filter((key) => before.has(key))).toEqual([]);
  });

  test("leaves nothing of the tokens that were spent, and no empty page", () => {
    const ballots = [1, 2, 3].map(ballotNumber);
    box.cast(ballots);
    sealBallotBox(folder, wave);
    const bytes = readFileSync(file);
    for (const { messageHash } of ballots) expect(bytes.includes(messageHash)).toBe(false);
    expect(inspect(file).pragma("freelist_count", { simple: true })).toBe(0);
  });

  test("leaves each ballot in the file exactly once", () => {
    for (let number = 0; number < 60; number += 1) cast(number);
    sealBallotBox(folder, wave);
    const text = readFileSync(file).toString("latin1");
    for (let number = 0; number < 60; number += 1) {
      const paper = Buffer.from(ballotNumber(number).paper).toString("latin1");
      expect(text.split(paper).length - 1).toBe(1);
    }
  });

  test("done twice changes nothing more", () => {
    cast(1);
    sealBallotBox(folder, wave);
    const first = readFileSync(file);
    expect(sealBallotBox(folder, wave)).toEqual({ "pupils-5-11": 1, staff: 0 });
    expect(readFileSync(file).equals(first)).toBe(true);
  });

  test("comes before reading", () => {
    cast(1);
    expect(() => readSealedBallots(folder, wave)).toThrow("only after it is sealed");
  });
});

test("a wave without a box has none, and asking makes none", () => {
  expect(openBallotBox(folder, "another")).toBeUndefined();
  expect(existsSync(boxFileOf(folder, "another"))).toBe(false);
});

function makeBox(name = wave, slots?: number): BallotBox {
  createBallotBox(
    folder,
    name,
    sheets.map((sheet) => ({ ...sheet, publicKey })),
    slots,
  );
  const made = openBallotBox(folder, name)!;
  onTestFinished(() => made.close());
  return made;
}

function ballotNumber(number: number) {
  return { messageHash: randomBytes(32), paper: writePaper(sheets, sheetOf(pupilForm), answersOf(number)) };
}

function cast(number: number): void {
  expect(box.cast([ballotNumber(number)])).toEqual(["counted"]);
}

/** Where the slots lie, and what lies in the pages' unused corners, without what is in the slots. */
function ballotCells() {
  const length = writePaper(sheets, sheetOf(pupilForm), {}).length;
  // Of a row so short SQLite keeps four lengths in a byte each, then the key, then the paper.
  const start = 4 + 16;
  const cells = listCells(readFileSync(file)).filter(({ bytes }) => bytes.length >= start + length);
  expect(cells.length).toBeGreaterThan(900);
  return cells.map(({ page, offset, bytes }) => {
    const around = [bytes.subarray(0, start), bytes.subarray(start + length)];
    return `${page}:${offset}:${around.map((part) => part.toString("hex")).join(":")}`;
  });
}

function inspect(database: string): BetterSqlite3.Database {
  const sqlite = new BetterSqlite3(database, { readonly: true });
  onTestFinished(() => void sqlite.close());
  return sqlite;
}

function schemaOf(database: string) {
  const rows = inspect(database)
    .prepare(
      `select tables.name as "table", columns.name as "column", columns.type, columns.pk > 0 as isKey
       from sqlite_schema as tables join pragma_table_info(tables.name) as columns
       where tables.type = 'table' order by 1, 2`,
    )
    .all() as { table: string; column: string; type: string; isKey: number }[];
  return rows.map((row) => ({ ...row, isKey: row.isKey === 1 }));
}
