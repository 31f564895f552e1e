import { describeFault, log } from "#app/log.server.ts";
import type { Db } from "#db/connection.ts";
import { closePoll } from "./close-poll.server.ts";
import { notAgainFor } from "./poll.ts";
import { listDuePolls, removePollsClosedBefore } from "./polls-queries.server.ts";

const minute = 60_000;

/** Tends the polls now and every minute. Every process may: what one has done the others find done. Returns how to stop. */
export function keepTendingPolls(db: Db): () => void {
  const tend = () =>
    void tendPolls(db).catch((error: unknown) => log("error", "polls-not-tended", describeFault(error)));
  const timer = setInterval(tend, minute).unref();
  const first = setTimeout(tend, 1_000).unref();
  return () => {
    clearInterval(timer);
    clearTimeout(first);
  };
}

/** Closes what has run its half hour with nobody looking, and forgets the results that keep nobody from asking again. */
export async function tendPolls(db: Db, now = Date.now()): Promise<void> {
  for (const id of await listDuePolls(db, now)) await closePoll(db, id, now);
  await removePollsClosedBefore(db, now - notAgainFor);
}
