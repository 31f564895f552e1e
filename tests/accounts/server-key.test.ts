import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { bindServerKey } from "#app/accounts/bind-server-key.server.ts";
import { isServerKeyThere, keyedHash, serverKey } from "#app/accounts/server-key.server.ts";
import { openDatabase, type Db } from "#db/connection.ts";
import { migrate } from "#db/migrate.ts";
import { addPerson, addSchool } from "#tests/support/people.ts";

let folder: string;
let file: string;
let db: Db;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "senim-"));
  file = path.join(folder, "secret.key");
  db = openDatabase(folder);
  await migrate(db);
  onTestFinished(async () => {
    await db.destroy();
    rmSync(folder, { recursive: true });
  });
});

async function addAigerim(): Promise<void> {
  const names = { username: "aigerim", givenName: "Айгерім", familyName: "Қасымова" };
  await addPerson(db, await addSchool(db), { ...names, role: "student" });
}

/** The start of another process: it remembers nothing of this one. */
function startElsewhere() {
  const script = `
    const { bindServerKey } = await import("#app/accounts/bind-server-key.server.ts");
    const { openDatabase } = await import("#db/connection.ts");
    const [folder] = process.argv.slice(1);
    const db = openDatabase(folder);
    console.log(Buffer.from(await bindServerKey(db, folder)).toString("hex"));
    await db.destroy();`;
  return promisify(execFile)(process.execPath, ["--input-type=module", "-e", script, folder]);
}

describe("the server's key", () => {
  test("is made at the first start: 32 bytes that only the server's user may read", async () => {
    const key = await bindServerKey(db, folder);
    expect(key).toHaveLength(32);
    expect(serverKey(folder)).toEqual(key);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("is one and the same for processes that start together, and no draft is left", async () => {
    const keys = await Promise.all(Array.from({ length: 6 }, startElsewhere));
    expect(new Set(keys.map(({ stdout }) => stdout.trim())).size).toBe(1);
    expect(readdirSync(folder).filter((name) => name.startsWith("secret"))).toEqual(["secret.key"]);
  });

  test("is not in the database, and what is there of it does not tell it", async () => {
    const key = Buffer.from(await bindServerKey(db, folder));
    const settings = await db.selectFrom("settings").select("value").execute();
    expect(settings).toHaveLength(1);
    const file = Buffer.concat(
      ["senim.sqlite", "senim.sqlite-wal"].map((name) => readFileSync(path.join(folder, name))),
    );
    for (const form of [key, key.toString("hex"), key.toString("base64"), key.toString("base64url")])
      expect(file.includes(form)).toBe(false);
  });

  test("that lay beside a database from before it was bound is bound once", async () => {
    await addAigerim();
    writeFileSync(file, Buffer.alloc(32, 7));
    const key = await bindServerKey(db, folder);
    expect(Buffer.from(key)).toEqual(Buffer.alloc(32, 7));
    writeFileSync(file, Buffer.alloc(32, 8));
    await expect(startElsewhere()).rejects.toThrow("does not belong to the database");
  });

  test("makes different hashes for different purposes and parts", async () => {
    const key = await bindServerKey(db, folder);
    const hashes = [
      keyedHash(key, "username", "a", "b"),
      keyedHash(key, "username", "ab"),
      keyedHash(key, "device", "a", "b"),
    ];
    expect(new Set(hashes).size).toBe(3);
  });
});

describe("a start is refused, in three languages, and nothing is made", () => {
  const refusals: [string, () => void, RegExp][] = [
    ["is gone", () => rmSync(file), /is missing/],
    ["is another one", () => writeFileSync(file, Buffer.alloc(32, 1)), /does not belong/],
    ["is too short", () => writeFileSync(file, "short"), /is damaged/],
    ["is empty", () => writeFileSync(file, ""), /is damaged/],
    ["is too long", () => writeFileSync(file, Buffer.alloc(33)), /is damaged/],
    [
      "is a folder",
      () => {
        rmSync(file);
        mkdirSync(file);
      },
      /is damaged/,
    ],
  ];
  test.each(refusals)("when the key %s", async (_, spoil, says) => {
    await bindServerKey(db, folder);
    spoil();
    const before = readdirSync(folder).toSorted();
    expect(isServerKeyThere(folder)).toBe(false);
    await expect(startElsewhere()).rejects.toThrow(says);
    await expect(startElsewhere()).rejects.toThrow(/Senim іске қосылмады.*secret\.key/s);
    await expect(startElsewhere()).rejects.toThrow(/Senim не запущен.*secret\.key/s);
    expect(readdirSync(folder).toSorted()).toEqual(before);
  });

  test("when a database from before it was bound has people in it, and no key", async () => {
    await addAigerim();
    await expect(startElsewhere()).rejects.toThrow(/is missing/);
    expect(() => statSync(file)).toThrow("ENOENT");
  });
});

test("nobody but a start makes a key", () => {
  expect(() => serverKey(folder)).toThrow(/is missing/);
  expect(() => statSync(file)).toThrow("ENOENT");
});

test("whether the key is still there is known without a new start", async () => {
  await bindServerKey(db, folder);
  expect(isServerKeyThere(folder)).toBe(true);
  const key = readFileSync(file);
  rmSync(file);
  expect(isServerKeyThere(folder)).toBe(false);
  writeFileSync(file, key);
  expect(isServerKeyThere(folder)).toBe(true);
});
