import type { Db } from "#db/connection.ts";
import type { OpenPoll } from "./poll.ts";
import { findPoll, removeMarks, removePoll, saveResult } from "./polls-queries.server.ts";
import { resultOf, type Tally } from "./tally.ts";

/** Ends a poll. The result, or null where there were too few answers and nothing of them is kept. */
export async function closePoll(db: Db, id: string, now = Date.now()): Promise<Tally | null> {
  return db.transaction().execute(async (trx) => {
    const poll = await findPoll(trx, id);
    if (!poll) return null;
    return poll.box ? endPoll(trx, { ...poll, box: poll.box }, now) : poll.shown;
  });
}

/** Within a transaction that has found the poll open. */
export async function endPoll(trx: Db, poll: OpenPoll, now: number): Promise<Tally | null> {
  const result = resultOf(poll, poll.box.tally);
  await removeMarks(trx, poll.id);
  if (result) await saveResult(trx, poll.id, result, now);
  else await removePoll(trx, poll.id);
  return result;
}
