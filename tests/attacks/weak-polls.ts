import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { keyedHash } from "#app/accounts/server-key.server.ts";
import { createBox, openBox } from "#app/box/box.server.ts";

type Voter = { pupil: string; option: string };

/**
 * Polls as they once were kept: each vote in one commit with its mark, the count beside it, in a database with a
 * write-ahead log; at the close count, salt and marks are removed. Returns how to close the handle, which a running
 * server holds.
 */
export function keepInOneDatabase(
  folder: string,
  voters: readonly Voter[],
  { isClosed }: { isClosed: boolean },
) {
  const key = Buffer.alloc(32, 7);
  writeFileSync(path.join(folder, "secret.key"), key);
  const sqlite = new BetterSqlite3(path.join(folder, "senim.sqlite"));
  sqlite.pragma("journal_mode = WAL");
  sqlite.exec("create table polls (salt text, tally text); create table poll_marks (mark text primary key)");
  sqlite.prepare("insert into polls values ('salt', '{\"counts\":{}}')").run();
  const counts: Record<string, number> = {};
  const vote = sqlite.transaction(({ pupil, option }: Voter) => {
    counts[option] = (counts[option] ?? 0) + 1;
    sqlite
      .prepare("insert into poll_marks values (?)")
      .run(keyedHash(key, "poll-mark", "salt", "pupil", pupil));
    sqlite.prepare("update polls set tally = ?").run(JSON.stringify({ counts }));
  });
  for (const voter of voters) vote(voter);
  if (isClosed) sqlite.exec("update polls set salt = null, tally = null; delete from poll_marks");
  return () => void sqlite.close();
}

/** A box in which votes lie as they are, an option's place after a one. */
export function keepInPlainBox(folder: string, poll: string, places: readonly number[]): string {
  const file = path.join(folder, "poll-boxes", `${poll}.sqlite`);
  mkdirSync(path.dirname(file), { recursive: true });
  createBox(file, { slots: 40, length: 2, keeping: "fleeting" });
  const box = openBox(file, "fleeting");
  for (const place of places) box.cast([plainVote(place)]);
  box.sqlite.close();
  return file;
}

export function plainVote(place: number) {
  return { messageHash: crypto.getRandomValues(new Uint8Array(32)), paper: Uint8Array.of(1, place) };
}
