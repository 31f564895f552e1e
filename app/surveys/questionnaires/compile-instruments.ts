import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ContentFault } from "#app/content-files/content-fault.ts";
import { readYaml } from "#app/content-files/read-yaml.ts";
import { checkInstrument } from "./check-instrument.ts";
import { instrumentSchema, type InstrumentFile } from "./instrument-schema.ts";
import { instrumentIds } from "./instrument.ts";
import { readDomains, readScales } from "./read-scales-and-domains.ts";
import { toInstrument, toTeaching } from "./to-instrument.ts";

/**
 * Checks `folder` and writes what a server reads: each instrument as `<id>@<version>.json`, whole in itself, and
 * `teaching.json`. A version that an older wave still names stays in `folder` as `<id>@<version>.yaml`.
 */
export function compileInstruments(folder: string, outFolder: string): ContentFault[] {
  const faults: ContentFault[] = [];
  const scales = readScales(path.join(folder, "scales.yaml"), faults);
  const domains = readDomains(path.join(folder, "domains.yaml"), faults);
  if (!scales || !domains) return faults;
  const files = new Map<string, object>([["teaching.json", toTeaching(domains)]]);
  const found: InstrumentFile[] = [];
  for (const name of instrumentFiles(folder)) {
    const file = path.join(folder, name);
    const read = readYaml(file, instrumentSchema, faults);
    if (!read) continue;
    const { value: yaml, lineAt } = read;
    const key = `${yaml.id}@${yaml.version}`;
    if (![`${yaml.id}.yaml`, `${key}.yaml`].includes(name)) {
      const mend = `Call the file ${yaml.id}.yaml, or ${key}.yaml if it is no longer the newest.`;
      faults.push({ file, line: lineAt("id"), says: `this is ${key}, and the file is called ${name}`, mend });
    }
    if (found.some(({ id, version }) => id === yaml.id && version === yaml.version)) {
      const mend = "Raise the version of the newer one.";
      faults.push({ file, line: lineAt("version"), says: `${key} stands in two files`, mend });
    }
    found.push(yaml);
    const own = checkInstrument({ file, yaml, lineAt, scales });
    faults.push(...own);
    // A scale that is not there has a fault, and nothing to make an instrument of.
    if (own.length === 0) files.set(`${key}.json`, toInstrument(yaml, scales, domains));
  }
  if (faults.length === 0) keep(outFolder, files);
  return faults;
}

/** Every instrument must be there; older versions may. */
function instrumentFiles(folder: string): string[] {
  const there = readdirSync(folder).filter((name) => /^[^.]+@\d+\.yaml$/.test(name));
  return [...instrumentIds.map((id) => `${id}.yaml`), ...there.toSorted()];
}

function keep(outFolder: string, files: Map<string, object>): void {
  mkdirSync(outFolder, { recursive: true });
  for (const [name, value] of files) {
    const file = path.join(outFolder, name);
    writeFileSync(`${file}.part`, JSON.stringify(value));
    renameSync(`${file}.part`, file);
  }
  for (const name of readdirSync(outFolder)) if (!files.has(name)) rmSync(path.join(outFolder, name));
}
