import type { Db } from "./connection.ts";
import { isLocked } from "./locked.ts";

type Job = { work: (trx: Db) => Promise<void>; failed: (error: unknown) => void; done: () => void };

const waiting = new WeakMap<Db, Job[]>();

/**
 * Does this work in a transaction that it shares with all that arrives before it can begin: with `synchronous=FULL` it
 * is the disk that a commit waits for, and with several processes each other. What the work gives is given once it is
 * on the disk. Where one fails, each is done again by itself, so the work must be such that it can be.
 */
export function shareCommit<Result>(db: Db, work: (trx: Db) => Promise<Result>): Promise<Result> {
  return new Promise((resolve, failed) => {
    let result: Result;
    const job: Job = {
      work: async (trx) => {
        result = await work(trx);
      },
      done: () => resolve(result),
      failed,
    };
    const others = waiting.get(db);
    if (others) return void others.push(job);
    const jobs = [job];
    waiting.set(db, jobs);
    // Once everything that has arrived by now has been read.
    setImmediate(() => void doAll(db, jobs));
  });
}

async function doAll(db: Db, jobs: readonly Job[]): Promise<void> {
  try {
    await db.transaction().execute(async (trx) => {
      if (waiting.get(db) === jobs) waiting.delete(db);
      for (const { work } of jobs) await work(trx);
    });
    for (const { done } of jobs) done();
  } catch (error) {
    // Who came last has waited less than the first, but for the same lock.
    if (waiting.get(db) === jobs) waiting.delete(db);
    if (jobs.length === 1 || isLocked(error)) return jobs.forEach(({ failed }) => failed(error));
    // One that can't be done must not take the others with it.
    for (const job of jobs) await doAll(db, [job]);
  }
}
