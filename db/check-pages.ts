import { readdirSync } from "node:fs";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import BetterSqlite3 from "better-sqlite3";

// A thread of its own: it reads every page of every database in the data folder, and says whether SQLite finds them sound.
// oxlint-disable-next-line require-post-message-target-origin -- a window's rule: a thread has one listener
parentPort?.postMessage(listDatabases(workerData as string).every(isSound));

function listDatabases(dataFolder: string): string[] {
  const names = readdirSync(dataFolder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".sqlite")).map((name) => path.join(dataFolder, name));
}

/** What can't be read now, because somebody holds it or has just removed it, is not for that reason damaged. */
function isSound(file: string): boolean {
  try {
    const sqlite = new BetterSqlite3(file, { readonly: true, fileMustExist: true, timeout: 1_000 });
    try {
      return sqlite.pragma("quick_check(1)", { simple: true }) === "ok";
    } finally {
      sqlite.close();
    }
  } catch (error) {
    const { code } = error as { code?: string };
    return !/^SQLITE_(?:CORRUPT|NOTADB)/.test(code ?? "");
  }
}
