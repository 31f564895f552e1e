import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import type { Db } from "./connection.ts";
import { isLocked } from "./locked.ts";

const attempts = 20;
const pause = 50;

/**
 * Brings what stands in SQLite's write-ahead log into the database and cuts the log to nothing: until then it holds what
 * has been deleted. While others read it waits a second at most; false if that was not enough.
 */
export async function emptyLog(db: Db): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (await isEmptiedNow(db)) return true;
    await wait(pause);
  }
  return false;
}

async function isEmptiedNow(db: Db): Promise<boolean> {
  try {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    return rows[0]?.busy === 0;
  } catch (error) {
    if (isLocked(error)) return false;
    throw error;
  }
}
