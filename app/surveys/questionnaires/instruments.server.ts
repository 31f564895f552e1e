import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { env } from "#app/env.server.ts";
import type { Instrument, InstrumentId } from "./instrument.ts";

let kept: Instrument[] | undefined;

/** The newest version of each instrument: what a new wave is opened with. */
export function listInstruments(): Instrument[] {
  const newest = new Map<InstrumentId, Instrument>();
  for (const one of everyVersion())
    if (one.version > (newest.get(one.id)?.version ?? 0)) newest.set(one.id, one);
  return [...newest.values()];
}

export function findInstrument(id: string, version: number): Instrument | undefined {
  return everyVersion().find((one) => one.id === id && one.version === version);
}

/** Read from disk once. */
function everyVersion(): Instrument[] {
  kept ??= readdirSync(env.instrumentFolder)
    .filter((name) => name.includes("@"))
    .map((name) => JSON.parse(readFileSync(path.join(env.instrumentFolder, name), "utf8")) as Instrument);
  return kept;
}
