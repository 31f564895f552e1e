import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { compileContent } from "#app/learning/writing/compile-content.ts";
import type { ContentFault } from "#app/content-files/content-fault.ts";

const folder = mkdtempSync(path.join(tmpdir(), "senim-content-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Compiled lessons of this test file: what a fault does not touch is compiled once. */
const outFolder = path.join(folder, "out");
let planted = 0;

export type Files = Record<string, string>;
/** What to do to a file: new text for old text, or `null` to leave the file out. */
export type Edit = { in: string; find: string; put: string } | { without: string };

/** Writes the sound content of `files` with these edits, and checks it. Files in the faults are named as in `files`. */
export async function faultsOf(files: Files, ...edits: Edit[]): Promise<ContentFault[]> {
  const content = writeContent(edited(files, ...edits));
  const faults = await compileContent(content, outFolder);
  return faults.map((fault) => ({ ...fault, file: path.relative(content, fault.file) }));
}

export function writeContent(files: Files): string {
  const content = path.join(folder, String((planted += 1)));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(content, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return content;
}

export function newFolder(): string {
  return mkdtempSync(path.join(folder, "out-"));
}

/** An edit that finds nothing would prove nothing. */
export function edited(files: Files, ...edits: Edit[]): Files {
  const changed = { ...files };
  for (const edit of edits) {
    if ("without" in edit) {
      if (!(edit.without in changed)) throw new Error(`there is no ${edit.without}`);
      delete changed[edit.without];
      continue;
    }
    const text = changed[edit.in];
    if (!text?.includes(edit.find)) throw new Error(`${edit.in} has no “${edit.find}”`);
    changed[edit.in] = text.replace(edit.find, () => edit.put);
  }
  return changed;
}

/** The number of the first line that holds `text`. */
export function lineWith(source: string | undefined, text: string): number {
  const line = source?.split("\n").findIndex((one) => one.includes(text)) ?? -1;
  if (line < 0) throw new Error(`no line holds “${text}”`);
  return line + 1;
}

export function readDocuments(
  out: string,
): Record<string, { document: { language: string; version: string } }> {
  const { documents } = JSON.parse(readFileSync(path.join(out, "catalogue.json"), "utf8")) as {
    documents: Record<string, Record<string, string>>;
  };
  const files = Object.values(documents).flatMap((one) => Object.values(one));
  return Object.fromEntries(
    files.map((hash) => [hash, JSON.parse(readFileSync(path.join(out, `${hash}.json`), "utf8"))]),
  );
}
