import { randomBytes, randomInt } from "node:crypto";
import type { BoxFile } from "./box-file.server.ts";

/** What lies in a slot. All papers of a box are equally long, and none begins with a zero: an empty slot is all zeros. */
export type Paper = Uint8Array;

/** A paper whose right to be counted has been verified, and the hash of what proved it. */
export type VerifiedPaper = { messageHash: Uint8Array; paper: Paper };
export type CastOutcome = "counted" | "already-counted" | "closed";

const schema = `
  create table ballot (slot blob primary key check (length(slot) = 16), paper blob not null) strict, without rowid;
  create table spent (message_hash blob primary key check (length(message_hash) = 32)) strict, without rowid;
`;

const slotLength = 16;
const isEmpty = `substr(paper, 1, 1) = x'00'`;

/**
 * Slots are cut, with their random keys, before the first paper; a paper is written into a slot drawn at random, over
 * zeros, byte for byte. So where it lies says nothing of when it came, on no page and in no unused corner of one.
 */
export function cutSlots(sqlite: BoxFile, { slots, length }: { slots: number; length: number }): void {
  sqlite.exec(schema);
  fillSlots(
    sqlite,
    Array.from({ length: slots }, () => new Uint8Array(length)),
  );
}

/** How to put a paper in, once for each hash; within the caller's transaction. */
export function prepareSlots(sqlite: BoxFile): (one: VerifiedPaper) => CastOutcome {
  const countEmpty = sqlite.prepare<[], number>(`select count(*) from ballot where ${isEmpty}`).pluck();
  const nthEmpty = sqlite
    .prepare<[number], Buffer>(`select slot from ballot where ${isEmpty} limit 1 offset ?`)
    .pluck();
  const write = sqlite.prepare("update ballot set paper = ? where slot = ?");
  const spend = sqlite.prepare("insert into spent values (?) on conflict do nothing");
  return ({ messageHash, paper }) => {
    if (spend.run(messageHash).changes === 0) return "already-counted";
    let empty = countEmpty.get() ?? 0;
    if (empty === 0) empty = cutMoreSlots(sqlite);
    write.run(paper, nthEmpty.get(randomInt(empty)));
    return "counted";
  };
}

/** How many have been put in. */
export function countSpent(sqlite: BoxFile): number {
  return sqlite.prepare<[], number>("select count(*) from spent").pluck().get() ?? 0;
}

/** The papers in the box, in the order of their slots, which is none. */
export function listPapers(sqlite: BoxFile): Buffer[] {
  return sqlite.prepare<[], Buffer>(`select paper from ballot where not (${isEmpty})`).pluck().all();
}

/** Lays out the box anew, each paper under a fresh random key. */
export function fillSlots(sqlite: BoxFile, papers: readonly Paper[]): void {
  sqlite.exec("delete from ballot");
  const add = sqlite.prepare("insert into ballot values (?, ?)");
  const slots = papers.map((paper) => ({ slot: randomBytes(slotLength), paper }));
  // In the order of the keys the table's pages are filled one after another, and split nowhere.
  slots.sort((one, other) => Buffer.compare(one.slot, other.slot));
  for (const { slot, paper } of slots) add.run(slot, paper);
}

/** A proof that somebody kept would otherwise show, to whoever asks for it, that it was used. */
export function forgetSpent(sqlite: BoxFile): void {
  sqlite.exec("delete from spent");
}

/** Twice as many, all cut anew, so that the old ones can't be told from the new. Returns how many are empty. */
function cutMoreSlots(sqlite: BoxFile): number {
  const papers = listPapers(sqlite);
  const empty = papers.map((paper) => new Uint8Array(paper.length));
  fillSlots(sqlite, [...papers, ...empty]);
  return empty.length;
}
