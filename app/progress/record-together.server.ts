import type { Db } from "#db/connection.ts";
import { storeEvents, type CheckedEvent, type StatesByLesson } from "./record-events.server.ts";

type Job = {
  accountId: string;
  events: readonly CheckedEvent[];
  now: number;
  done: (states: StatesByLesson) => void;
  failed: (error: unknown) => void;
};

const waiting = new WeakMap<Db, Job[]>();

/**
 * Records as `recordEvents` does, but requests that arrive together share one commit: with `synchronous=FULL` it is
 * the disk that a commit waits for. The promise is kept only once the events are on the disk.
 */
export function recordTogether(
  db: Db,
  accountId: string,
  events: readonly CheckedEvent[],
  now: number,
): Promise<StatesByLesson> {
  return new Promise((done, failed) => {
    const job = { accountId, events, now, done, failed };
    const others = waiting.get(db);
    if (others) return void others.push(job);
    const jobs = [job];
    waiting.set(db, jobs);
    // Once everything that has arrived by now has been read.
    setImmediate(() => {
      waiting.delete(db);
      void recordAll(db, jobs);
    });
  });
}

async function recordAll(db: Db, jobs: readonly Job[]): Promise<void> {
  try {
    const stored = await db.transaction().execute(async (transaction) => {
      const states: StatesByLesson[] = [];
      for (const { accountId, events, now } of jobs) {
        states.push(await storeEvents(transaction, accountId, events, now));
      }
      return states;
    });
    for (const [index, { done }] of jobs.entries()) done(stored[index] ?? new Map());
  } catch (error) {
    if (jobs.length === 1) return jobs[0]?.failed(error);
    // One that can't be stored must not take the others with it.
    for (const job of jobs) await recordAll(db, [job]);
  }
}
