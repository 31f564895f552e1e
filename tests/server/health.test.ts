import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { createDiskProbe } from "#app/disk-probe.server.ts";
import { keepCheckingPages } from "#db/watch-pages.ts";
import { ask, startServer, type RunningServer } from "#tests/support/server.ts";
import { serveSurvey } from "#tests/surveys/served-survey.ts";

const hasLimits = spawnSync("prlimit", ["--version"]).status === 0;

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "senim-health-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function healthOf(server: RunningServer): Promise<[number, string]> {
  const { status, body } = await ask(server, "/healthz");
  return [status, body.replace(/[\da-f]{40}|unknown/, "…")];
}
const well = [200, '{"ok":true,"commit":"…"}'];
const notWell = [503, '{"ok":false,"commit":"…"}'];
const soon = { timeout: 40_000, interval: 500 };

describe("the health check", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  test("says that all is well", async () => {
    expect(await healthOf(server)).toEqual(well);
  });

  test("says that it is not, and no more, while the key is gone, and the log says once what it was", async () => {
    const key = path.join(server.dataFolder, "secret.key");
    renameSync(key, `${key}.away`);
    expect([await healthOf(server), await healthOf(server)]).toEqual([notWell, notWell]);
    expect(server.log().filter(({ event }) => event === "not-well")).toEqual([
      expect.objectContaining({ key: false, disk: true, pages: true }),
    ]);
    renameSync(`${key}.away`, key);
    expect(await healthOf(server)).toEqual(well);
  });

  // As on a full disk: no file may grow. Only Linux lets one process do this to another.
  test.skipIf(!hasLimits)(
    "says that it is not while nothing can be written",
    { timeout: 90_000 },
    async () => {
      const limit = (fsize: string) =>
        spawnSync("prlimit", ["--pid", String(server.process.pid), `--fsize=${fsize}`]);
      limit("0:unlimited");
      await expect.poll(() => healthOf(server), soon).toEqual(notWell);
      expect((await ask(server, "/kk/help")).status).toBe(200);
      limit("unlimited");
      await expect.poll(() => healthOf(server), soon).toEqual(well);
      expect(readdirSync(server.dataFolder).filter((name) => name.includes("probe"))).toEqual([]);
    },
  );
});

describe("while a survey is open", () => {
  test.each([
    ["survey-keys", "survey-key", "surveyKeys"],
    ["ballot-boxes", "ballot-box", "ballotBoxes"],
  ])(
    "what is gone of its %s is told by its kind, and never which survey it was",
    { timeout: 90_000 },
    async (folder, kind, sign) => {
      const survey = await serveSurvey();
      onTestFinished(() => survey.close());
      expect(await healthOf(survey.server())).toEqual(well);
      const [file = ""] = readdirSync(path.join(survey.dataFolder, folder));
      const place = path.join(survey.dataFolder, folder, file);
      renameSync(place, path.join(survey.dataFolder, "away"));
      const [status, body] = await healthOf(survey.server());
      expect([status, body]).toEqual([503, `{"ok":false,"commit":"…","missing":["${kind}"]}`]);
      const told = survey
        .server()
        .log()
        .filter(({ event }) => event === "not-well");
      expect(told).toEqual([expect.objectContaining({ key: true, [sign]: false })]);
      renameSync(path.join(survey.dataFolder, "away"), place);
      expect(await healthOf(survey.server())).toEqual(well);
    },
  );
});

describe("whether the disk takes what is written", () => {
  test("is tried, with nothing left of the trying", async () => {
    const folder = makeFolder();
    expect(await createDiskProbe(folder)()).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("is no where the folder is gone, and yes again once it is back", async () => {
    const folder = path.join(makeFolder(), "data");
    let now = 0;
    const isWritable = createDiskProbe(folder, () => now);
    expect(await isWritable()).toBe(false);
    mkdirSync(folder);
    now += 3_000;
    expect(await isWritable()).toBe(true);
  });

  test("is tried again after ten seconds, however often somebody asks", async () => {
    const folder = path.join(makeFolder(), "data");
    mkdirSync(folder);
    let now = 0;
    const isWritable = createDiskProbe(folder, () => now);
    expect(await isWritable()).toBe(true);
    rmSync(folder, { recursive: true });
    now += 9_000;
    expect(await isWritable()).toBe(true);
    now += 2_000;
    expect(await isWritable()).toBe(false);
  });
});

describe("a damaged database", () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = makeFolder();
    file = path.join(folder, "senim.sqlite");
    const database = new BetterSqlite3(file);
    database.pragma("journal_mode = WAL");
    database.exec("create table letters (id integer primary key, text text not null)");
    const write = database.prepare("insert into letters (text) values (?)");
    database.transaction(() => {
      for (let count = 0; count < 2_000; count += 1) write.run(randomBytes(400).toString("hex"));
    })();
    database.close();
  });

  /** Each of so many pages but the first, chosen by chance, is overwritten with chance. */
  function overwritePages(count: number, of = file): void {
    const pages = statSync(of).size / 4096;
    const handle = openSync(of, "r+");
    for (let written = 0; written < count; written += 1) {
      const page = 1 + Math.floor(Math.random() * (pages - 1));
      writeSync(handle, randomBytes(4096), 0, 4096, page * 4096);
    }
    closeSync(handle);
  }

  function watched() {
    const watch = keepCheckingPages(folder, { first: 0, pause: 300 });
    onTestFinished(() => watch.stop());
    return watch;
  }

  test("is found at the next look, and is sound again after it was put back", async () => {
    const copy = path.join(makeFolder(), "copy.sqlite");
    new BetterSqlite3(file).exec(`vacuum into '${copy}'`).close();
    const watch = watched();
    await watch.checked();
    expect(watch.isSound()).toBe(true);
    overwritePages(35);
    await expect.poll(() => watch.isSound(), soon).toBe(false);
    renameSync(copy, file);
    await expect.poll(() => watch.isSound(), soon).toBe(true);
  });

  test("is found by one single page", async () => {
    overwritePages(1);
    const watch = watched();
    await expect.poll(() => watch.isSound(), soon).toBe(false);
  });

  test("is found where it is no database any more, or a box of papers is none", async () => {
    mkdirSync(path.join(folder, "ballot-boxes"));
    writeFileSync(path.join(folder, "ballot-boxes", "wave.sqlite"), randomBytes(8192));
    const watch = watched();
    await expect.poll(() => watch.isSound(), soon).toBe(false);
    rmSync(path.join(folder, "ballot-boxes"), { recursive: true });
    await expect.poll(() => watch.isSound(), soon).toBe(true);
    writeFileSync(file, "a letter to somebody");
    await expect.poll(() => watch.isSound(), soon).toBe(false);
  });

  test("is not what one is that somebody holds", async () => {
    const holder = new BetterSqlite3(file);
    holder.exec("begin exclusive");
    const watch = watched();
    await watch.checked();
    expect(watch.isSound()).toBe(true);
    holder.close();
  });
});

test("a server that is started over thirty-five damaged pages says so within a minute", async () => {
  const folder = makeFolder();
  await (await startServer({ dataFolder: folder })).stop();
  const file = path.join(folder, "senim.sqlite");
  const database = new BetterSqlite3(file);
  database.exec("create table letters (id integer primary key, text text not null)");
  const before = statSync(file).size / 4096;
  database.exec(`insert into letters (text) select hex(randomblob(400)) from
    (with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000) select i from n)`);
  database.close();
  const pages = statSync(file).size / 4096;
  const handle = openSync(file, "r+");
  for (let page = before + 1; page < Math.min(pages, before + 36); page += 1)
    writeSync(handle, randomBytes(4096), 0, 4096, page * 4096);
  closeSync(handle);

  const server = await startServer({ dataFolder: folder });
  await expect.poll(() => healthOf(server), { ...soon, timeout: 60_000 }).toEqual(notWell);
  await server.stop();
}, 90_000);
