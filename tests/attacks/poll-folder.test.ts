import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { keyedHash } from "#app/accounts/server-key.server.ts";
import { openBox } from "#app/box/box.server.ts";
import type { VerifiedPaper } from "#app/box/slots.server.ts";
import { env } from "#app/env.server.ts";
import { castVote } from "#app/learning/polls/cast-vote.server.ts";
import { closePoll } from "#app/learning/polls/close-poll.server.ts";
import { givePaper } from "#app/learning/polls/give-paper.server.ts";
import { openPoll } from "#app/learning/polls/open-poll.server.ts";
import { isOpen, type OpenPoll } from "#app/learning/polls/poll.ts";
import { closePollBoxes, pollBoxFile } from "#app/learning/polls/poll-box.server.ts";
import { findOpenPollOf } from "#app/learning/polls/polls-queries.server.ts";
import { sealVote } from "#app/learning/polls/sealed-vote.server.ts";
import { marksOf } from "#app/learning/polls/voter.server.ts";
import { openDatabase } from "#db/connection.ts";
import { asked } from "#tests/learning/polls/ask-class.ts";
import { makeSchool } from "#tests/support/people.ts";
import { readVotes } from "./read-votes.ts";
import { makeFolder, stealFolder } from "./steal-folder.ts";
import { keepInOneDatabase, keepInPlainBox, plainVote } from "./weak-polls.ts";

const options = ["names", "room", "stop", "photos", "telling"];
const pupils = Array.from({ length: 19 }, (_, number) => `pupil-${number}`);
const choices = pupils.map((pupil, number) => ({ pupil, option: options[(number * 7) % 3]! }));
const truth = new Map(choices.map(({ pupil, option }) => [pupil, option]));
const nothing = new Map();

/** A school whose class 7А is asked, in a data folder as a server has it; the pupils come one after another. */
async function askClass() {
  const made = await makeSchool();
  const folder = makeFolder();
  await sql`vacuum into ${sql.lit(path.join(folder, "senim.sqlite"))}`.execute(made.db);
  await made.db.destroy();
  writeFileSync(path.join(folder, "secret.key"), made.serverKey);
  const db = openDatabase(folder);
  onTestFinished(async () => {
    closePollBoxes("all");
    await db.destroy();
  });
  const place = { db, dataFolder: folder };
  await openPoll(place, { ...asked, classId: made.class7A.id, options, roll: pupils.length, network: "" });
  const poll = await findPoll();
  const numbers: string[] = [];
  return {
    folder,
    poll,
    numbers,
    /** Takes a paper and puts it in, in one breath, as a class does that sits down at one computer after another. */
    async vote({ pupil, option }: { pupil: string; option: string }) {
      const marks = marksOf(made.serverKey, poll.salt, { device: `device of ${pupil}`, accountId: pupil });
      const given = await givePaper(db, { pollId: poll.id, isPupil: true, marks });
      if (given.outcome !== "given") throw new Error(given.outcome);
      numbers.push(given.paper.split(".")[0]!);
      expect(await castVote(folder, { poll, paper: given.paper, option })).toBe("counted");
    },
    close: () => closePoll(place, poll.id),
    markOf: (pupil: string) => keyedHash(made.serverKey, "poll-mark", poll.salt, "pupil", pupil),
  };

  async function findPoll(): Promise<OpenPoll> {
    const poll = await findOpenPollOf(db, made.class7A.id);
    if (!poll || !isOpen(poll, Date.now())) throw new Error("the poll is not open");
    return poll;
  }
}

describe("somebody who holds one copy of the whole data folder", () => {
  test("reads no vote, whenever it was taken while the poll was open", async () => {
    const poll = await askClass();
    const copies = [];
    for (const [number, choice] of choices.entries()) {
      await poll.vote(choice);
      // The hardest moment is after the first: one paper, one vote.
      if ([0, 1, 7, 18].includes(number)) copies.push(stealFolder(poll.folder));
    }
    for (const copy of copies) expect(readVotes(copy, { pupils, options })).toEqual(nothing);
  });

  test("would read the first vote, if the key of the run lay there too", async () => {
    const poll = await askClass();
    await poll.vote(choices[0]!);
    const keys = [env.runKey];
    expect(readVotes(stealFolder(poll.folder), { pupils, options, keys })).toEqual(
      new Map([...truth].slice(0, 1)),
    );
  });

  test("reads every vote of a poll that keeps count and marks in the database, while it is open and after it", () => {
    for (const isClosed of [false, true]) {
      const folder = makeFolder();
      onTestFinished(keepInOneDatabase(folder, choices, { isClosed }));
      expect(readVotes(stealFolder(folder), { pupils, options })).toEqual(truth);
    }
  });

  test("reads no vote after it has closed, and finds neither who took part nor the box", async () => {
    const poll = await askClass();
    for (const choice of choices) await poll.vote(choice);
    const marks = pupils.map(poll.markOf);
    expect(traces(poll.folder, [...marks, poll.poll.salt]).length).toBe(marks.length + 1);
    expect(await poll.close()).toBe("result");
    const copy = stealFolder(poll.folder);
    expect(readVotes(copy, { pupils, options })).toEqual(nothing);
    expect(traces(copy, [...marks, poll.poll.salt])).toEqual([]);
    expect(filesIn(copy).filter((file) => file.includes("poll-boxes"))).toEqual([]);
  });

  test("finds the number of a paper in no file, while it is open and after it", async () => {
    const poll = await askClass();
    for (const choice of choices.slice(0, 9)) await poll.vote(choice);
    const numbers = poll.numbers.flatMap((number) => [number, Buffer.from(number, "base64url")]);
    expect(traces(poll.folder, numbers)).toEqual([]);
    await poll.close();
    expect(traces(poll.folder, numbers)).toEqual([]);
  });

  test("finds nothing in the box that stands beside a person, and nothing of a person in the box", async () => {
    const poll = await askClass();
    for (const choice of choices) await poll.vote(choice);
    const { sqlite } = openBox(copiedBox(poll.folder, poll.poll.id), "fleeting");
    const ofBox = ["slot from ballot", "paper from ballot", "message_hash from spent"].flatMap((what) =>
      sqlite.prepare<[], Buffer>(`select ${what}`).pluck().all(),
    );
    sqlite.close();
    const files = filesIn(stealFolder(poll.folder));
    const [inBox, elsewhere] = [true, false].map((is) =>
      files.filter((file) => file.includes("poll-boxes") === is),
    );
    const filled = ofBox.filter((value) => value.some((byte) => byte > 0));
    expect(filled.length).toBeGreaterThanOrEqual(3 * pupils.length);
    expect(tracesIn(elsewhere!, filled)).toEqual([]);
    expect(tracesIn(inBox!, [...pupils, ...pupils.map(poll.markOf), poll.poll.salt])).toEqual([]);
  });
});

describe("somebody who holds a folder from the moment at which a vote was being written", () => {
  test("reads nothing between the journal and its file", async () => {
    const poll = await askClass();
    for (const choice of choices.slice(0, 12)) await poll.vote(choice);
    const file = pollBoxFile(poll.folder, poll.poll.id);
    const copy = copyInTheMiddle(poll.folder, file, {
      messageHash: Buffer.alloc(32, 1),
      paper: sealVote(Buffer.alloc(32), { option: 2, kind: "signedIn" }),
    });
    expect(readVotes(copy, { pupils, options })).toEqual(nothing);
  });

  test("reads the last one’s vote if the votes lay there as they are", async () => {
    const poll = await askClass();
    for (const choice of choices.slice(0, 12)) await poll.vote(choice);
    const places = choices.slice(0, 11).map(({ option }) => options.indexOf(option));
    rmSync(pollBoxFile(poll.folder, poll.poll.id));
    const file = keepInPlainBox(poll.folder, poll.poll.id, places);
    const { pupil, option } = choices[11]!;
    const copy = copyInTheMiddle(poll.folder, file, plainVote(options.indexOf(option)));
    expect(readVotes(copy, { pupils, options })).toEqual(new Map([[pupil, option]]));
  });
});

/** What lies there while a vote is written: the pages are in the file already, and the journal is not yet gone. */
function copyInTheMiddle(folder: string, file: string, vote: VerifiedPaper): string {
  const { sqlite, cast } = openBox(file, "fleeting");
  sqlite.pragma("cache_size = 1");
  sqlite.pragma("cache_spill = 1");
  let copy = "";
  sqlite.transaction(() => {
    expect(cast([vote])).toEqual(["counted"]);
    // So much more is wanted in memory that the changed pages are written out.
    sqlite.exec("create table ballast (bytes blob)");
    for (let page = 0; page < 30; page += 1) sqlite.exec("insert into ballast values (zeroblob(3000))");
    copy = stealFolder(folder);
  })();
  sqlite.close();
  expect(filesIn(copy).some((one) => one.endsWith("-journal"))).toBe(true);
  return copy;
}

function copiedBox(folder: string, pollId: string): string {
  return pollBoxFile(stealFolder(folder), pollId);
}

/** Those of these that stand in any file of the folder. */
function traces(folder: string, values: readonly (string | Buffer)[]) {
  return tracesIn(filesIn(stealFolder(folder)), values);
}

function tracesIn(files: readonly string[], values: readonly (string | Buffer)[]) {
  const bytes = files.map((file) => readFileSync(file));
  return values.filter((value) => bytes.some((one) => one.includes(value)));
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
