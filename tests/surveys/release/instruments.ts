import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { compileInstruments } from "#app/surveys/questionnaires/compile-instruments.ts";
import { itemsOf, type Instrument, type InstrumentId } from "#app/surveys/questionnaires/instrument.ts";

/** A questionnaire of the project as it stands. */
export function readInstrument(id: InstrumentId): Instrument {
  const folder = mkdtempSync(path.join(tmpdir(), "senim-release-"));
  try {
    compileInstruments(path.resolve("content/surveys"), folder);
    return JSON.parse(readFileSync(path.join(folder, `${id}@1.json`), "utf8")) as Instrument;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same with only some of its items, in which everything else is as it was: a quicker one for many schools. */
export function withItems(instrument: Instrument, ids: readonly string[]): Instrument {
  const pages = instrument.pages.map((page) => ({
    ...page,
    items: page.items.filter(({ id }) => ids.includes(id)),
  }));
  const short = { ...instrument, pages: pages.filter(({ items }) => items.length > 0) };
  if (itemsOf(short).length !== ids.length) throw new Error("there is no such item");
  return short;
}
