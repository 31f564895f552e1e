import { createBoxFile, openBoxFile, type BoxFile, type Keeping } from "./box-file.server.ts";
import {
  cutSlots,
  fillSlots,
  forgetSpent,
  listPapers,
  prepareSlots,
  type CastOutcome,
  type Paper,
  type VerifiedPaper,
} from "./slots.server.ts";

/** `open` takes papers; `shut` takes none and is being cleared of traces; `sealed` can be read. */
export type BoxState = "open" | "shut" | "sealed";

/** Told what has just been done; tests stop the process there. */
export type OnStep = (step: string) => void;

type NewBox = {
  slots: number;
  /** Of a paper, in bytes. */
  length: number;
  /** What else is known of the box, by name. */
  facts?: Readonly<Record<string, string>>;
  keeping?: Keeping;
  /** What its room lays beside the slots. */
  fill?: (sqlite: BoxFile) => void;
};

export function createBox(
  file: string,
  { slots, length, facts = {}, keeping = "lasting", fill }: NewBox,
): void {
  createBoxFile(file, keeping, (sqlite) => {
    sqlite.exec("create table box (name text primary key, value text not null) strict, without rowid");
    writeFact(sqlite, "state", "open" satisfies BoxState);
    for (const [name, value] of Object.entries(facts)) writeFact(sqlite, name, value);
    fill?.(sqlite);
    cutSlots(sqlite, { slots, length });
  });
}

/** The file, and how to put papers into it: all of one call in one transaction, each hash once. */
export function openBox(file: string, keeping: Keeping = "lasting") {
  const sqlite = openBoxFile(file, keeping);
  const put = prepareSlots(sqlite);
  const putAll = sqlite.transaction((papers: readonly VerifiedPaper[]): CastOutcome[] =>
    boxState(sqlite) === "open" ? papers.map(put) : papers.map(() => "closed"),
  );
  return { sqlite, cast: (papers: readonly VerifiedPaper[]) => putAll.immediate(papers) };
}

/**
 * Takes no more papers, gives each a new key and place, forgets what was spent, and rewrites the file. `note` is told
 * the papers once. May be called again after a crash at any point, and by several processes at once.
 */
export function sealBox(sqlite: BoxFile, note: (papers: readonly Paper[]) => void, onStep: OnStep): void {
  shutBox(sqlite, note);
  onStep("box-shut");
  if (boxState(sqlite) === "shut") {
    sqlite.exec("vacuum");
    onStep("box-rewritten");
    sqlite.transaction(() => setState(sqlite, "sealed")).exclusive();
  }
  onStep("box-sealed");
}

export function boxState(sqlite: BoxFile): BoxState {
  return readFact(sqlite, "state") as BoxState;
}

export function readFact(sqlite: BoxFile, name: string): string | undefined {
  return sqlite.prepare<[string], string>("select value from box where name = ?").pluck().get(name);
}

export function writeFact(sqlite: BoxFile, name: string, value: string): void {
  sqlite.prepare("insert into box values (?, ?)").run(name, value);
}

/** Takes no more papers and forgets what was spent. */
export function shutBox(sqlite: BoxFile, note: (papers: readonly Paper[]) => void = () => {}): void {
  sqlite
    .transaction(() => {
      if (boxState(sqlite) !== "open") return;
      const papers = listPapers(sqlite);
      fillSlots(sqlite, papers);
      forgetSpent(sqlite);
      note(papers);
      setState(sqlite, "shut");
    })
    .exclusive();
}

function setState(sqlite: BoxFile, state: "shut" | "sealed"): void {
  sqlite.prepare("update box set value = ? where name = 'state'").run(state);
}
