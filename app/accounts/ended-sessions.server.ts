import { setTimeout as wait } from "node:timers/promises";
import { isLocked } from "#db/locked.ts";
import type { Db } from "#db/connection.ts";
import { log } from "#app/log.server.ts";
import { removeSession } from "./sessions-queries.server.ts";

const betweenTries = 1_000;

/** Over, though the database may not say so yet: each process knows of those that ended in it. */
const ended = new Set<string>();

export function hasEnded(sessionId: string): boolean {
  return ended.has(sessionId);
}

/** Over from this moment; resolves when it is written, which is tried until a lock or a full disk lets it. */
export async function endSession(db: Db, sessionId: string): Promise<void> {
  ended.add(sessionId);
  for (let tries = 0; ; tries += 1) {
    try {
      await removeSession(db, sessionId);
      return void ended.delete(sessionId);
    } catch (error) {
      if (tries === 0 && !isLocked(error)) log("error", "session-not-ended");
      await wait(betweenTries, undefined, { ref: false });
    }
  }
}
