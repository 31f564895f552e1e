import { generateKeyPairSync, randomBytes } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { createBallotBox, openBallotBox } from "#app/surveys/ballot-box/ballot-box.server.ts";
import { writePaper } from "#app/surveys/ballot-box/paper.ts";
import { beginClosing, finishClosing } from "#app/surveys/course-of-a-wave/close-wave.server.ts";
import { openTab, serveSurvey, type ServedSurvey } from "#tests/surveys/served-survey.ts";
import { answersOf, day, parentForm, pupilForm } from "#tests/surveys/survey-school.ts";
import { judgeGuesses, normalTail } from "./chance.ts";
import { guessOrders } from "./link-ballots.ts";
import { listCells } from "./sqlite-pages.ts";

const pupils = 60;
const [bySlip, byAccount] = [
  { form: parentForm, way: "slip" as const },
  { form: pupilForm, way: "account" as const },
];
const sheets = [bySlip, byAccount];
/** The pupils' ballots as they are in a box, in the order in which they came. The attacker knows that there is an order. */
const truth = Array.from({ length: pupils }, (_, number) => {
  return Buffer.from(writePaper(sheets, byAccount, answersOf(number))).toString("hex");
});

const anyKey = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({
  type: "spki",
  format: "der",
});

/** In one of a hundred schools chance alone looks like a link; it does not so three times running. */
const attempts = 3;

describe(
  "somebody who holds the whole data folder, the log, and the order of issue",
  { timeout: 180_000 },
  () => {
    test("links ballots to pupils no better than chance, before the seal and after it", async () => {
      const before: number[] = [];
      const after: number[] = [];
      do {
        const school = await serveSurvey({ pupils });
        try {
          await answerInOrder(school);
          // As it lies there when the power goes: with logs and journals.
          await school.server().kill();
          expectNoTraceInLog(school);
          await expectNothingInCommon(school);
          before.push(attack(school));
          const now = Date.now() + 2 * day;
          await beginClosing(school, { wave: school.wave }, now);
          await finishClosing(school, school.wave.id, now + day);
          after.push(attack(school));
        } finally {
          await school.close();
        }
      } while (Math.min(before.at(-1) ?? 0, after.at(-1) ?? 0) <= 0.01 && before.length < attempts);
      expect([before, after]).toEqual([expect.toSatisfy(isByChance), expect.toSatisfy(isByChance)]);
    });

    test("links every single ballot if the box has row numbers and a write-ahead log", () => {
      const folder = temporaryFolder();
      fillWeakBox(folder);
      const { p, verdicts } = judgeGuesses(guessOrders(folder, "wave"), truth);
      expect(p).toBeLessThan(1e-9);
      for (const channel of ["row numbers", "write-ahead log", "pages, and rows upwards"]) {
        expect(verdicts.find((one) => one.channel === channel)).toMatchObject({ hits: pupils });
      }
    });
  },
);

describe(
  "a thief with many boxes, who looks which of two ballots on one page lies deeper",
  { timeout: 60_000 },
  () => {
    test("learns nothing of which came first", () => {
      const pages = Array.from({ length: 20 }, () => pagesOf(fillBox(temporaryFolder())));
      expect(normalTail(Math.abs(agreement(pages.flat())))).toBeGreaterThan(1e-5);
    });

    test("would learn it if each ballot got its place when it came, random key or not", () => {
      const pages = Array.from({ length: 20 }, () => pagesOf(fillPlainBox(temporaryFolder())));
      expect(normalTail(Math.abs(agreement(pages.flat())))).toBeLessThan(1e-9);
    });
  },
);

/** One after another, each with a token and a ballot; every second one loses a reply or reloads on the way. */
async function answerInOrder(school: ServedSurvey): Promise<void> {
  for (const [number, viewer] of school.pupils.entries()) {
    const tab = openTab();
    const losing = number % 6;
    let survey = await school.visit(viewer, tab, losing === 1 || losing === 3 ? loseFirstReply() : undefined);
    expect(await survey.begin()).toBe("ready");
    for (const [question, option] of Object.entries(answersOf(number))) survey.answer(question, option);
    if (losing === 3 || losing === 5)
      survey = await school.visit(viewer, tab, losing === 3 ? loseFirstReply() : undefined);
    expect(await survey.send()).toBe("sent");

    function loseFirstReply(): typeof fetch {
      const send = school.fetchAs(viewer);
      let isLost = false;
      return async (target, init) => {
        const reply = await send(target, init);
        if (isLost) return reply;
        isLost = true;
        throw new TypeError("Failed to fetch");
      };
    }
  }
}

function attack({ dataFolder, wave }: ServedSurvey): number {
  const folder = temporaryFolder();
  cpSync(dataFolder, folder, { recursive: true });
  const guesses = guessOrders(folder, wave.id);
  // Every ballot is there to be guessed at, or the attack would prove nothing.
  expect(guesses.find(({ channel }) => channel === "keys")?.order.toSorted()).toEqual(truth.toSorted());
  return judgeGuesses(guesses, truth).p;
}

function isByChance(ps: readonly number[]): boolean {
  return ps.some((p) => p > 0.01);
}

/** The log has a line for each token request, all alike, and none that a ballot left. */
function expectNoTraceInLog(school: ServedSurvey): void {
  const requests = school
    .server()
    .log()
    .filter(({ event }) => event !== "listening");
  const shapes = new Set(
    requests.map(({ event, method, path: address, status }) => [event, method, address, status].join(" ")),
  );
  expect([...shapes]).toEqual(["request POST /survey/:/token 200"]);
  expect(new Set(requests.map(({ bytes }) => bytes)).size).toBe(1);
}

/** No value stands both in the box and beside a person. */
async function expectNothingInCommon({ db, dataFolder, wave, pupils: viewers }: ServedSurvey): Promise<void> {
  const box = path.join(dataFolder, "ballot-boxes", `${wave.id}.sqlite`);
  const sqlite = new BetterSqlite3(box, { readonly: true });
  const values = (query: string) => sqlite.prepare<[], Buffer>(query).pluck().all();
  const ofBallots = [
    ...values("select slot from ballot"),
    ...values("select paper from ballot"),
    ...values("select message_hash from spent"),
  ];
  sqlite.close();
  const tokens = await db.selectFrom("survey_tokens").selectAll().execute();
  expect(tokens).toHaveLength(pupils);
  const ofPeople = [
    ...tokens.flatMap(({ holder, blinded_hash: hash }) => [Buffer.from(holder), Buffer.from(hash)]),
    ...viewers.map(({ accountId }) => Buffer.from(accountId)),
  ];
  const elsewhere = filesIn(dataFolder).filter((file) => !file.includes("ballot-boxes"));
  for (const bytes of elsewhere.map((file) => readFileSync(file))) {
    expect(ofBallots.filter((value) => value.some((byte) => byte > 0) && bytes.includes(value))).toEqual([]);
  }
  for (const bytes of filesIn(path.dirname(box)).map((file) => readFileSync(file))) {
    expect(ofPeople.filter((value) => bytes.includes(value))).toEqual([]);
  }
}

/** As many a survey keeps its answers. The handle stays open, as a running server's does. */
function fillWeakBox(dataFolder: string): void {
  const folder = path.join(dataFolder, "ballot-boxes");
  mkdirSync(folder);
  const sqlite = new BetterSqlite3(path.join(folder, "wave.sqlite"));
  onTestFinished(() => void sqlite.close());
  sqlite.pragma("journal_mode = WAL");
  sqlite.exec(
    "create table ballot (slot blob primary key, paper blob); create table spent (message_hash blob primary key)",
  );
  fillInOrder(sqlite);
}

/** A random key, no rowid, a rollback journal, deleted bytes zeroed; but no slots cut beforehand. */
function fillPlainBox(folder: string): string {
  const file = path.join(folder, "plain.sqlite");
  const sqlite = new BetterSqlite3(file);
  sqlite.pragma("secure_delete = ON");
  sqlite.pragma("synchronous = OFF");
  sqlite.exec(
    "create table ballot (slot blob primary key, paper blob) without rowid; create table spent (message_hash blob primary key) without rowid",
  );
  fillInOrder(sqlite);
  sqlite.close();
  return file;
}

function fillInOrder(sqlite: BetterSqlite3.Database): void {
  const insert = sqlite.prepare("insert into ballot values (?, ?)");
  const spend = sqlite.prepare("insert into spent values (?)");
  for (const paper of truth) {
    sqlite.transaction(() => {
      spend.run(randomBytes(32));
      insert.run(randomBytes(16), Buffer.from(paper, "hex"));
    })();
  }
}

function fillBox(folder: string): string {
  createBallotBox(
    folder,
    "wave",
    sheets.map((sheet) => ({ ...sheet, publicKey: anyKey })),
  );
  const box = openBallotBox(folder, "wave");
  const ballots = truth.map((paper) => ({ paper: Buffer.from(paper, "hex"), messageHash: randomBytes(32) }));
  for (let number = 0; number < pupils; number += 10) box?.cast(ballots.slice(number, number + 10));
  box?.close();
  return path.join(folder, "ballot-boxes", "wave.sqlite");
}

/** The numbers of the ballots on each page, as they lie there from the bottom up. */
function pagesOf(file: string): number[][] {
  const papers = truth.map((paper) => Buffer.from(paper, "hex"));
  const pages = Map.groupBy(listCells(readFileSync(file)), ({ page }) => page);
  return [...pages.values()].map((cells) =>
    cells
      .map(({ bytes }) => papers.findIndex((paper) => bytes.includes(paper)))
      .filter((number) => number >= 0),
  );
}

/** Kendall's test: by how many standard deviations more pairs than half lie in the order in which they came. */
function agreement(pages: readonly number[][]): number {
  const inOrder = pages.flatMap((page) =>
    page.map((one, index) => page.slice(index).filter((other) => one < other).length),
  );
  const expected = sum(pages.map(({ length: n }) => (n * (n - 1)) / 4));
  const variance = sum(pages.map(({ length: n }) => (n * (n - 1) * (2 * n + 5)) / 72));
  expect(expected).toBeGreaterThan(500);
  return (sum(inOrder) - expected) / Math.sqrt(variance);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "senim-stolen-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
