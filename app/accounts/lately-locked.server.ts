import { isLocked } from "#db/locked.ts";
import type { Db } from "#db/connection.ts";

/** After one has waited in vain for a lock, others need not each find it out, one after another in their turns. */
const rememberedFor = 1_000;

const metAt = new WeakMap<Db, { at: number; error: unknown }>();

/** Throws what the last one met, where that was a moment ago. */
export function throwIfLatelyLocked(db: Db): void {
  const met = metAt.get(db);
  if (met && performance.now() - met.at < rememberedFor) throw met.error;
}

/** Does this if it can be done, and remembers for this database if another program held it for too long. */
export async function unlessLatelyLocked<Result>(db: Db, work: () => Promise<Result>): Promise<Result> {
  // Outside of what is caught: what is remembered must not renew itself.
  throwIfLatelyLocked(db);
  try {
    return await work();
  } catch (error) {
    if (isLocked(error)) metAt.set(db, { at: performance.now(), error });
    throw error;
  }
}
