import { createPublicKey, type KeyObject } from "node:crypto";
import { boxState, createBox, openBox, type BoxState } from "#app/box/box.server.ts";
import type { BoxFile } from "#app/box/box-file.server.ts";
import type { CastOutcome, VerifiedPaper } from "#app/box/slots.server.ts";
import type { BallotForm } from "#app/surveys/questionnaires/ballot-form.ts";
import { keyName, readKeyName } from "../way.ts";
import { boxFileOf, hasBoxFile } from "./box-file.server.ts";
import { paperLength, type Sheet } from "./paper.ts";

/** A sheet and the public key that its tokens are signed under. */
export type BoxSheet = Sheet & { publicKey: Uint8Array };

export type BallotBox = {
  wave: string;
  sheets: readonly (Sheet & { key: KeyObject })[];
  state(): BoxState;
  /** Ballots whose tokens have been verified. */
  cast(ballots: readonly VerifiedPaper[]): CastOutcome[];
  close(): void;
};

const ofSheets = `
  create table instrument (name text primary key, public_key blob not null, form text not null) strict, without rowid
`;

/** Enough for most schools, so that their boxes are never cut anew. */
const firstSlots = 1024;

export function createBallotBox(
  dataFolder: string,
  wave: string,
  sheets: readonly BoxSheet[],
  slots = firstSlots,
): void {
  createBox(boxFileOf(dataFolder, wave), {
    slots,
    length: paperLength(sheets),
    facts: { wave },
    fill(sqlite) {
      sqlite.exec(ofSheets);
      const addSheet = sqlite.prepare("insert into instrument values (?, ?, ?)");
      for (const { form, way, publicKey } of sheets)
        addSheet.run(keyName({ instrument: form.instrument, way }), publicKey, JSON.stringify(form));
    },
  });
}

/** The box of a wave, if there is one. */
export function openBallotBox(dataFolder: string, wave: string): BallotBox | undefined {
  if (!hasBoxFile(dataFolder, wave)) return undefined;
  const { sqlite, cast } = openBox(boxFileOf(dataFolder, wave));
  const sheets = listSheets(sqlite).map(({ form, way, publicKey: key }) => {
    return { form, way, key: createPublicKey({ key: Buffer.from(key), format: "der", type: "spki" }) };
  });
  return { wave, sheets, state: () => boxState(sqlite), cast, close: () => sqlite.close() };
}

/** In the order in which papers number them. A box from before slips had keys takes everything as by account. */
export function listSheets(sqlite: BoxFile): BoxSheet[] {
  const rows = sqlite.prepare("select name, public_key, form from instrument order by name").all() as {
    name: string;
    public_key: Buffer;
    form: string;
  }[];
  return rows.map(({ name, public_key: publicKey, form }) => {
    return { form: JSON.parse(form) as BallotForm, way: readKeyName(name).way, publicKey };
  });
}
