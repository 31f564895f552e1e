import { setTimeout as wait } from "node:timers/promises";

/** So long a write that meets another program's lock tries again, in milliseconds; then whoever asked for it is told. */
const patience = 1_000;
/** Between two commits of a busy neighbour there is not much time. */
export const mostBetweenTries = 4;

/**
 * Does this once the file is not locked any more. The waiting is done here and not in SQLite, where the whole process
 * would stand still. It counts from `since`: of many who have waited together, each tries once more, and all give up.
 */
export async function onceUnlocked<Result>(
  run: () => Result | Promise<Result>,
  since = performance.now(),
  onLocked: () => void = () => {},
): Promise<Result> {
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!isLocked(error) || performance.now() - since > patience) throw error;
      onLocked();
    }
    await wait(mostBetweenTries * Math.random());
  }
}

/** Another program, or another process of ours, had its hand on the file: nothing was done, and trying again helps. */
export function isLocked(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}
