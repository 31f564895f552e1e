import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { destroyFile, isMissing, syncFolder } from "./destroy-file.server.ts";

export type BoxFile = BetterSqlite3.Database;

/** Where a room keeps its boxes: a folder of its own within the data folder. */
export type BoxFolder = { dataFolder: string; name: string };

/** `fleeting` is what nobody can read after a power cut anyway: for that nothing waits for the disk. */
export type Keeping = "lasting" | "fleeting";

/**
 * How a box is kept (measured: each of the usual ways, a running key, WAL, a rowid table under a random key, holds the
 * exact order of the papers): no WAL, whose frames stand in order; what is overwritten is zeroed; nothing goes to a
 * temporary file; and with EXTRA even the unlinking of the journal, which is the commit, survives a power cut.
 */
const pragmas = [
  "journal_mode = DELETE",
  "secure_delete = ON",
  "temp_store = MEMORY",
  "trusted_schema = OFF",
];

/**
 * SQLite's own waiting for another process would hold up the whole of this one, so there is none: whoever meets a lock,
 * here or later, tries again by `onceUnlocked`.
 */
export function openBoxFile(file: string, keeping: Keeping = "lasting"): BoxFile {
  const sqlite = new BetterSqlite3(file, { fileMustExist: true, timeout: 0 });
  try {
    setPragmas(sqlite, keeping);
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** Built under another name and then put in its place: nobody meets half a box. */
export function createBoxFile(file: string, keeping: Keeping, fill: (sqlite: BoxFile) => void): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.draft`;
  rmSync(draft, { force: true });
  const sqlite = new BetterSqlite3(draft);
  chmodSync(draft, 0o600);
  setPragmas(sqlite, keeping);
  sqlite.transaction(fill).exclusive(sqlite);
  sqlite.close();
  renameSync(draft, file);
}

export function boxFileIn({ dataFolder, name }: BoxFolder, id: string): string {
  return path.join(dataFolder, name, `${id}.sqlite`);
}

export function isBoxIn(folder: BoxFolder, id: string): boolean {
  return existsSync(boxFileIn(folder, id));
}

export function removeBoxFrom(folder: BoxFolder, id: string): void {
  for (const ending of ["", "-journal", ".draft", ".draft-journal"]) {
    rmSync(boxFileIn(folder, id) + ending, { force: true });
  }
}

/** The same for one that holds something: it is overwritten first, and does not come back after a power cut. */
export function destroyBoxIn(folder: BoxFolder, id: string): void {
  const file = boxFileIn(folder, id);
  const gone = `${file}.gone`;
  try {
    // Under a name by which nobody takes what is overwritten for a damaged box.
    renameSync(file, gone);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  for (const trace of [`${file}-journal`, gone]) destroyFile(trace);
  removeBoxFrom(folder, id);
  syncFolder(path.join(folder.dataFolder, folder.name));
}

/** The ids of all that lie there, a half-made one too. */
export function listBoxesIn({ dataFolder, name }: BoxFolder): string[] {
  const folder = path.join(dataFolder, name);
  if (!existsSync(folder)) return [];
  return [...new Set(readdirSync(folder).map((file) => file.split(".", 1)[0] ?? ""))];
}

function setPragmas(sqlite: BoxFile, keeping: Keeping): void {
  for (const pragma of pragmas) sqlite.pragma(pragma);
  sqlite.pragma(`synchronous = ${keeping === "lasting" ? "EXTRA" : "OFF"}`);
}
