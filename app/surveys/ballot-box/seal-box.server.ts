import type { Answers, BallotForm } from "../ballot-form.ts";
import { boxState, fillSlots, listPapers } from "./ballot-box.server.ts";
import { boxFileOf, openBoxFile, type BoxFile } from "./box-file.server.ts";
import { readPaper } from "./paper.ts";

/** Told what has just been done; tests stop the process there. */
export type OnStep = (step: string) => void;

export type SealedBallot = {
  /** Random, and new since the seal; hexadecimal. */
  key: string;
  instrument: string;
  version: string;
  answers: Answers;
};

/** How many ballots there are of each instrument. */
export type BallotCount = Readonly<Partial<Record<string, number>>>;

/**
 * Takes no more ballots, gives each a new key and place, forgets the spent tokens, and rewrites the file. May be called
 * again after a crash at any point, and by several processes at once.
 */
export function sealBallotBox(dataFolder: string, wave: string, onStep: OnStep = () => {}): BallotCount {
  const sqlite = openBoxFile(boxFileOf(dataFolder, wave));
  try {
    sqlite.transaction(shut).exclusive(sqlite);
    onStep("box-shut");
    if (boxState(sqlite) === "shut") {
      sqlite.exec("vacuum");
      onStep("box-rewritten");
      sqlite.transaction(() => setState(sqlite, "sealed")).exclusive();
    }
    onStep("box-sealed");
    return JSON.parse(
      sqlite.prepare<[], string>("select value from box where name = 'ballots'").pluck().get() ?? "{}",
    );
  } finally {
    sqlite.close();
  }
}

/** The ballots of a sealed box; throws for one that is not. */
export function readSealedBallots(dataFolder: string, wave: string): SealedBallot[] {
  const sqlite = openBoxFile(boxFileOf(dataFolder, wave));
  try {
    if (boxState(sqlite) !== "sealed") throw new Error("a ballot box is read only after it is sealed");
    const forms = listForms(sqlite);
    const rows = sqlite.prepare("select slot, paper from ballot order by slot").all() as {
      slot: Buffer;
      paper: Buffer;
    }[];
    return rows.map(({ slot, paper }) => {
      const { form, answers } = readPaper(forms, paper);
      return { key: slot.toString("hex"), instrument: form.instrument, version: form.version, answers };
    });
  } finally {
    sqlite.close();
  }
}

function shut(sqlite: BoxFile): void {
  if (boxState(sqlite) !== "open") return;
  const papers = listPapers(sqlite);
  fillSlots(sqlite, papers);
  // A token that a child kept would otherwise prove, to whoever asks for proof, that it was used.
  sqlite.exec("delete from spent");
  const forms = listForms(sqlite);
  const names = papers.map((paper) => readPaper(forms, paper).form.instrument);
  const count = Object.fromEntries(
    forms.map(({ instrument }) => [instrument, names.filter((name) => name === instrument).length]),
  );
  sqlite.prepare("insert into box values ('ballots', ?)").run(JSON.stringify(count));
  setState(sqlite, "shut");
}

function setState(sqlite: BoxFile, state: "shut" | "sealed"): void {
  sqlite.prepare("update box set value = ? where name = 'state'").run(state);
}

function listForms(sqlite: BoxFile): BallotForm[] {
  const texts = sqlite.prepare<[], string>("select form from instrument order by name").pluck().all();
  return texts.map((text) => JSON.parse(text));
}
