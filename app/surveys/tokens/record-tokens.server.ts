import type { Db } from "#db/connection.ts";
import type { Row } from "#db/schema.ts";
import { recordToken } from "./tokens-queries.server.ts";

type Token = Row<"survey_tokens">;
type Waiting = { token: Token; settle: (isTheirs: boolean) => void; fail: (error: unknown) => void };

const queues = new WeakMap<Db, Waiting[]>();

/**
 * Notes that a holder has a token; false if they have one for another message. Resolves when it is on the disk: a class
 * begins all at once, and those who come while the disk is busy with the first ones share the next commit.
 */
export function recordTokenDurably(db: Db, token: Token): Promise<boolean> {
  return new Promise((settle, fail) => {
    const queue = queues.get(db);
    const waiting = { token, settle, fail };
    if (queue) queue.push(waiting);
    else {
      queues.set(db, [waiting]);
      setImmediate(() => void commitAll(db));
    }
  });
}

async function commitAll(db: Db): Promise<void> {
  const queue = queues.get(db) ?? [];
  while (queue.length > 0) await commit(db, queue.splice(0));
  queues.delete(db);
}

async function commit(db: Db, batch: readonly Waiting[]): Promise<void> {
  try {
    const outcomes = await db.transaction().execute(async (trx) => {
      const all: boolean[] = [];
      for (const { token } of batch) all.push(await recordToken(trx, token));
      return all;
    });
    batch.forEach(({ settle }, index) => settle(outcomes[index] ?? false));
  } catch (error) {
    for (const { fail } of batch) fail(error);
  }
}
