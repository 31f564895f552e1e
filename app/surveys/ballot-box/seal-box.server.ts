import { boxState, readFact, sealBox, writeFact, type OnStep } from "#app/box/box.server.ts";
import { openBoxFile, type BoxFile } from "#app/box/box-file.server.ts";
import type { Answers, BallotForm } from "../ballot-form.ts";
import { boxFileOf } from "./box-file.server.ts";
import { readPaper } from "./paper.ts";

export type SealedBallot = {
  /** Random, and new since the seal; hexadecimal. */
  key: string;
  instrument: string;
  version: string;
  answers: Answers;
};

/** How many ballots there are of each instrument. */
export type BallotCount = Readonly<Partial<Record<string, number>>>;

/** Ends the taking of ballots for good; what it found is the same whoever calls, and however often. */
export function sealBallotBox(dataFolder: string, wave: string, onStep: OnStep = () => {}): BallotCount {
  const sqlite = openBoxFile(boxFileOf(dataFolder, wave));
  try {
    const forms = listForms(sqlite);
    sealBox(
      sqlite,
      (papers) => {
        const names = papers.map((paper) => readPaper(forms, paper).form.instrument);
        const count = forms.map(
          ({ instrument }) => [instrument, names.filter((name) => name === instrument).length] as const,
        );
        writeFact(sqlite, "ballots", JSON.stringify(Object.fromEntries(count)));
      },
      onStep,
    );
    return JSON.parse(readFact(sqlite, "ballots") ?? "{}") as BallotCount;
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

function listForms(sqlite: BoxFile): BallotForm[] {
  const texts = sqlite.prepare<[], string>("select form from instrument order by name").pluck().all();
  return texts.map((text) => JSON.parse(text));
}
