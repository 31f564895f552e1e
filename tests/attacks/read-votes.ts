import { createHmac } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { unsealVote } from "#app/learning/polls/sealed-vote.server.ts";
import { keyedHash } from "#app/accounts/server-key.server.ts";

/** What a thief knows beside the folder: who is in the class, and keys that were not in it. */
type Knowledge = { pupils: readonly string[]; options: readonly string[]; keys?: readonly Uint8Array[] };

/** A moment of the database: who had a mark, and what stood there of votes. */
type Moment = { marked: Set<string>; votes: string[] };

/**
 * Single votes beside names, as far as somebody can read them who has copied the data folder: by what came in one
 * breath, in the order of the write-ahead log or between a journal and its file; and by who is alone or all agree.
 */
export function readVotes(folder: string, knowledge: Knowledge): Map<string, string> {
  const moments = momentsOf(folder, knowledge);
  const known = new Map<string, string>();
  for (const [index, { marked, votes }] of moments.entries()) {
    const before = moments[index - 1] ?? { marked: new Set<string>(), votes: [] };
    const came = [...marked].filter((pupil) => !before.marked.has(pupil));
    const cast = without(votes, before.votes);
    for (const pupil of tell(came, cast)) known.set(pupil, cast[0]!);
    for (const pupil of tell([...marked], votes)) known.set(pupil, votes[0]!);
  }
  const boxes = boxMoments(folder, knowledge);
  const last = moments.findLast(({ marked }) => marked.size > 0)?.marked ?? new Set<string>();
  for (const [index, votes] of boxes.entries()) {
    for (const pupil of tell([...last], votes)) known.set(pupil, votes[0]!);
    const cast = index === 0 ? [] : without(votes, boxes[index - 1]!);
    // What was being written when the power went is the vote of whoever came last.
    const latest = [...last].at(-1);
    if (cast.length === 1 && latest) known.set(latest, cast[0]!);
  }
  return known;
}

/** As many votes as people, and all alike: then each is known. */
function tell(people: readonly string[], votes: readonly string[]): readonly string[] {
  return people.length > 0 && people.length === votes.length && new Set(votes).size === 1 ? people : [];
}

function without(all: readonly string[], some: readonly string[]): string[] {
  const rest = [...all];
  for (const one of some) if (rest.includes(one)) rest.splice(rest.indexOf(one), 1);
  return rest;
}

/** The database after each commit that its write-ahead log still holds, the oldest first. */
function momentsOf(folder: string, knowledge: Knowledge): Moment[] {
  const file = path.join(folder, "senim.sqlite");
  const log = existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : Buffer.alloc(0);
  const key = readFileSync(path.join(folder, "secret.key"));
  const copies = mkdtempSync(path.join(tmpdir(), "senim-thief-"));
  const copy = path.join(copies, "senim.sqlite");
  const salts = new Set<string>();
  const order = new Map<string, number>();
  const moments = commitsIn(log).map((length) => {
    copyFileSync(file, copy);
    writeFileSync(`${copy}-wal`, log.subarray(0, length));
    const sqlite = new BetterSqlite3(copy);
    const polls = all(sqlite, "select * from polls") as { salt: string | null; tally?: string | null }[];
    const marks = new Set(
      (all(sqlite, "select mark from poll_marks") as { mark: string }[]).map(({ mark }) => mark),
    );
    sqlite.close();
    for (const { salt } of polls) if (salt) salts.add(salt);
    const isMarked = (pupil: string) =>
      [...salts].some((salt) => marks.has(keyedHash(key, "poll-mark", salt, "pupil", pupil)));
    const marked = knowledge.pupils.filter(isMarked);
    for (const pupil of marked) if (!order.has(pupil)) order.set(pupil, order.size);
    const votes = polls.flatMap(({ tally }) => (tally ? votesOf(JSON.parse(tally)) : []));
    return { marked: new Set(marked.toSorted((one, other) => order.get(one)! - order.get(other)!)), votes };
  });
  rmSync(copies, { recursive: true });
  return moments;
}

function votesOf({ counts }: { counts: Record<string, number> }): string[] {
  return Object.entries(counts).flatMap(([option, count]) => Array<string>(count).fill(option));
}

/** Where each commit of a write-ahead log ends, in bytes; 0 stands for the file without it. */
function commitsIn(log: Buffer): number[] {
  if (log.length < 32) return [0];
  const frame = 24 + log.readUInt32BE(8);
  const ends = [0];
  for (let start = 32; start + frame <= log.length; start += frame) {
    // Frames that a checkpoint has left behind bear another salt.
    if (log.compare(log, 16, 24, start + 8, start + 16) !== 0) break;
    if (log.readUInt32BE(start + 4) > 0) ends.push(start + frame);
  }
  return ends;
}

/** The votes in each box that can be read with what is in the folder, as its journal has it and as its file has it. */
function boxMoments(folder: string, { options, keys = [] }: Knowledge): string[][] {
  const boxes = path.join(folder, "poll-boxes");
  if (!existsSync(boxes)) return [];
  const files = readdirSync(boxes).filter((name) => name.endsWith(".sqlite"));
  const all = [readFileSync(path.join(folder, "secret.key")), ...keys];
  return files.flatMap((name) => {
    const poll = name.replace(".sqlite", "");
    const read = (withJournal: boolean) =>
      papersIn(path.join(boxes, name), withJournal).flatMap((paper) => {
        const place = openWithAny(paper, all, poll);
        return place === undefined || !options[place] ? [] : [options[place]];
      });
    return existsSync(path.join(boxes, `${name}-journal`)) ? [read(true), read(false)] : [read(false)];
  });
}

function papersIn(file: string, withJournal: boolean): Buffer[] {
  const copies = mkdtempSync(path.join(tmpdir(), "senim-thief-"));
  const copy = path.join(copies, "box.sqlite");
  copyFileSync(file, copy);
  if (withJournal) copyFileSync(`${file}-journal`, `${copy}-journal`);
  const sqlite = new BetterSqlite3(copy);
  const rows = all(sqlite, "select paper from ballot where substr(paper, 1, 1) <> x'00'");
  sqlite.close();
  rmSync(copies, { recursive: true });
  return (rows as { paper: Buffer }[]).map(({ paper }) => paper);
}

/** A plain paper says its option; a sealed one opens under the key that the server makes of its own, if the thief has that. */
function openWithAny(paper: Buffer, keys: readonly Uint8Array[], poll: string): number | undefined {
  if (paper.length === 2) return paper[1];
  for (const key of keys) {
    const derived = createHmac("sha256", key)
      .update(JSON.stringify(["votes", poll]))
      .digest();
    for (const one of [key, derived]) {
      try {
        return unsealVote(one, paper).option;
      } catch {
        // Not this one.
      }
    }
  }
  return undefined;
}

function all(sqlite: BetterSqlite3.Database, query: string): unknown[] {
  try {
    return sqlite.prepare(query).all();
  } catch {
    return [];
  }
}
