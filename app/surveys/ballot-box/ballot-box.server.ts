import { createPublicKey, type KeyObject } from "node:crypto";
import { boxState, createBox, openBox, type BoxState } from "#app/box/box.server.ts";
import type { CastOutcome, VerifiedPaper } from "#app/box/slots.server.ts";
import type { BallotForm } from "../ballot-form.ts";
import { boxFileOf, hasBoxFile } from "./box-file.server.ts";
import { paperLength } from "./paper.ts";

/** One instrument's form and the public key that its tokens are signed under. */
export type BoxForm = { form: BallotForm; publicKey: Uint8Array };

export type BallotBox = {
  wave: string;
  forms: readonly BallotForm[];
  publicKey(instrument: string): KeyObject | undefined;
  state(): BoxState;
  /** Ballots whose tokens have been verified. */
  cast(ballots: readonly VerifiedPaper[]): CastOutcome[];
  close(): void;
};

const ofInstruments = `
  create table instrument (name text primary key, public_key blob not null, form text not null) strict, without rowid
`;

/** Enough for most schools, so that their boxes are never cut anew. */
const firstSlots = 1024;

export function createBallotBox(
  dataFolder: string,
  wave: string,
  forms: readonly BoxForm[],
  slots = firstSlots,
): void {
  createBox(boxFileOf(dataFolder, wave), {
    slots,
    length: paperLength(forms.map(({ form }) => form)),
    facts: { wave },
    fill(sqlite) {
      sqlite.exec(ofInstruments);
      const addInstrument = sqlite.prepare("insert into instrument values (?, ?, ?)");
      for (const { form, publicKey } of forms)
        addInstrument.run(form.instrument, publicKey, JSON.stringify(form));
    },
  });
}

/** The box of a wave, if there is one. */
export function openBallotBox(dataFolder: string, wave: string): BallotBox | undefined {
  if (!hasBoxFile(dataFolder, wave)) return undefined;
  const { sqlite, cast } = openBox(boxFileOf(dataFolder, wave));
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
  return {
    wave,
    forms: instruments.map(({ form }) => JSON.parse(form) as BallotForm),
    publicKey: (instrument) => keys.get(instrument),
    state: () => boxState(sqlite),
    cast,
    close: () => sqlite.close(),
  };
}
