import type { Db } from "#db/connection.ts";
import { shareCommit } from "#db/share-commit.ts";
import { storeEvents, type CheckedEvent, type Recorded } from "./record-events.server.ts";

/** Records as `recordEvents` does, but requests that arrive together share one commit. */
export function recordTogether(
  db: Db,
  accountId: string,
  events: readonly CheckedEvent[],
  now: number,
): Promise<Recorded> {
  return shareCommit(db, (trx) => storeEvents(trx, accountId, events, now));
}
