import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/**
 * A copy of a data folder as it lies there, made by a program of its own: in this process to read a database's file
 * would be to give up the locks that a handle of ours has on it.
 */
export function stealFolder(folder: string): string {
  const copy = makeFolder();
  const program = `fs.cpSync(...${JSON.stringify([folder, copy, { recursive: true }])})`;
  execFileSync(process.execPath, ["-e", program]);
  return copy;
}

export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "senim-stolen-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
