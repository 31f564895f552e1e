import { createPublicKey, randomBytes, randomInt, type KeyObject } from "node:crypto";
import type { BallotForm } from "../ballot-form.ts";
import { boxFileOf, createBoxFile, hasBoxFile, openBoxFile, type BoxFile } from "./box-file.server.ts";
import { paperLength, type Paper } from "./paper.ts";

/** `open` takes ballots; `shut` takes none and is being cleared of traces; `sealed` can be read. */
export type BoxState = "open" | "shut" | "sealed";

/** One instrument's form and the public key that its tokens are signed under. */
export type BoxForm = { form: BallotForm; publicKey: Uint8Array };

/** A ballot whose token has been verified: the message's SHA-256, and the answers. */
export type VerifiedBallot = { messageHash: Uint8Array; paper: Paper };
export type CastOutcome = "counted" | "already-counted" | "closed";

export type BallotBox = {
  wave: string;
  forms: readonly BallotForm[];
  publicKey(instrument: string): KeyObject | undefined;
  state(): BoxState;
  cast(ballots: readonly VerifiedBallot[]): CastOutcome[];
  close(): void;
};

const schema = `
  create table box (name text primary key, value text not null) strict, without rowid;
  create table instrument (name text primary key, public_key blob not null, form text not null) strict, without rowid;
  create table ballot (slot blob primary key check (length(slot) = 16), paper blob not null) strict, without rowid;
  create table spent (message_hash blob primary key check (length(message_hash) = 32)) strict, without rowid;
`;

const slotLength = 16;
const isEmpty = `substr(paper, 1, 1) = x'00'`;

/** Enough for most schools, so that their boxes are never cut anew. */
const firstSlots = 1024;

export function createBallotBox(
  dataFolder: string,
  wave: string,
  forms: readonly BoxForm[],
  slots = firstSlots,
): void {
  createBoxFile(boxFileOf(dataFolder, wave), (sqlite) => {
    sqlite.exec(schema);
    const write = sqlite.prepare("insert into box values (?, ?)");
    write.run("wave", wave);
    write.run("state", "open" satisfies BoxState);
    const addInstrument = sqlite.prepare("insert into instrument values (?, ?, ?)");
    for (const { form, publicKey } of forms)
      addInstrument.run(form.instrument, publicKey, JSON.stringify(form));
    const length = paperLength(forms.map(({ form }) => form));
    fillSlots(
      sqlite,
      Array.from({ length: slots }, () => new Uint8Array(length)),
    );
  });
}

/**
 * The box of a wave, if there is one. Its slots are cut, with their random keys, before the first ballot; a ballot is
 * written into a slot drawn at random, over zeros, byte for byte. So where it lies says nothing of when it came, on no
 * page and in no unused corner of one, before the seal as after it.
 */
export function openBallotBox(dataFolder: string, wave: string): BallotBox | undefined {
  if (!hasBoxFile(dataFolder, wave)) return undefined;
  const sqlite = openBoxFile(boxFileOf(dataFolder, wave));
  const instruments = sqlite.prepare("select name, public_key, form from instrument order by name").all() as {
    name: string;
    public_key: Buffer;
    form: string;
  }[];
  const keys = new Map(
    instruments.map(({ name, public_key: key }) => [
      name,
      createPublicKey({ key, format: "der", type: "spki" }),
    ]),
  );
  const countEmpty = sqlite.prepare<[], number>(`select count(*) from ballot where ${isEmpty}`).pluck();
  const nthEmpty = sqlite
    .prepare<[number], Buffer>(`select slot from ballot where ${isEmpty} limit 1 offset ?`)
    .pluck();
  const write = sqlite.prepare("update ballot set paper = ? where slot = ?");
  const spend = sqlite.prepare("insert into spent values (?) on conflict do nothing");

  const castAll = sqlite.transaction((ballots: readonly VerifiedBallot[]): CastOutcome[] => {
    if (boxState(sqlite) !== "open") return ballots.map(() => "closed");
    return ballots.map(({ messageHash, paper }) => {
      if (spend.run(messageHash).changes === 0) return "already-counted";
      let empty = countEmpty.get() ?? 0;
      if (empty === 0) empty = cutMoreSlots(sqlite);
      write.run(paper, nthEmpty.get(randomInt(empty)));
      return "counted";
    });
  });

  return {
    wave,
    forms: instruments.map(({ form }) => JSON.parse(form) as BallotForm),
    publicKey: (instrument) => keys.get(instrument),
    state: () => boxState(sqlite),
    cast: (ballots) => castAll.immediate(ballots),
    close: () => sqlite.close(),
  };
}

export function boxState(sqlite: BoxFile): BoxState {
  return sqlite.prepare("select value from box where name = 'state'").pluck().get() as BoxState;
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

/** Twice as many, all cut anew, so that the old ones can't be told from the new. Returns how many are empty. */
function cutMoreSlots(sqlite: BoxFile): number {
  const papers = listPapers(sqlite);
  const empty = papers.map((paper) => new Uint8Array(paper.length));
  fillSlots(sqlite, [...papers, ...empty]);
  return empty.length;
}
