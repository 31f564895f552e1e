import { setTimeout as wait } from "node:timers/promises";
import { log } from "./log.server.ts";

/**
 * For what is written beside an answer and is not worth keeping anybody waiting: it goes on by itself while the disk is
 * full or somebody holds the database, and if it comes to nothing the log has this event.
 */
export async function withoutWaiting(
  writing: Promise<unknown>,
  event: string,
  milliseconds = 30,
): Promise<void> {
  const ended = writing.catch(() => log("error", event));
  await Promise.race([ended, wait(milliseconds, undefined, { ref: false })]);
}
