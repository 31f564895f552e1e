import { boxState, readFact, sealBox, writeFact, type OnStep } from "#app/box/box.server.ts";
import { openBoxFile } from "#app/box/box-file.server.ts";
import type { Answers } from "#app/surveys/questionnaires/ballot-form.ts";
import { keyName, type Way } from "../way.ts";
import { listSheets } from "./ballot-box.server.ts";
import { boxFileOf } from "./box-file.server.ts";
import { readPaper, type Sheet } from "./paper.ts";

export type SealedBallot = {
  /** Random, and new since the seal; hexadecimal. */
  key: string;
  instrument: string;
  version: string;
  way: Way;
  answers: Answers;
};

/** How many ballots there are under each key, by its name. */
export type BallotCount = Readonly<Partial<Record<string, number>>>;

/** Ends the taking of ballots for good; what it found is the same whoever calls, and however often. */
export function sealBallotBox(dataFolder: string, wave: string, onStep: OnStep = () => {}): BallotCount {
  const sqlite = openBoxFile(boxFileOf(dataFolder, wave));
  try {
    const sheets = listSheets(sqlite);
    sealBox(
      sqlite,
      (papers) => {
        const names = papers.map((paper) => nameOf(readPaper(sheets, paper).sheet));
        const count = sheets.map(nameOf).map((name) => [name, names.filter((one) => one === name).length]);
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
    const sheets = listSheets(sqlite);
    const rows = sqlite.prepare("select slot, paper from ballot order by slot").all() as {
      slot: Buffer;
      paper: Buffer;
    }[];
    return rows.map(({ slot, paper }) => {
      const { sheet, answers } = readPaper(sheets, paper);
      const { instrument, version } = sheet.form;
      return { key: slot.toString("hex"), instrument, version, way: sheet.way, answers };
    });
  } finally {
    sqlite.close();
  }
}

function nameOf({ form, way }: Sheet): string {
  return keyName({ instrument: form.instrument, way });
}
