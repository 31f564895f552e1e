import { randomBytes } from "node:crypto";
import type { Db } from "#db/connection.ts";
import type { Block } from "#app/blocks/block.ts";
import { applyAnswer } from "./progress.ts";
import { findBlockState, insertEvent, saveBlockState, type LearnerEvent } from "./progress-queries.server.ts";

/** An event whose answer has been checked against its block. */
export type CheckedEvent = { event: LearnerEvent; block: Block };

/** Records a learner's events, all or none. An event that is there already changes nothing. */
export async function recordEvents(
  db: Db,
  accountId: string,
  events: readonly CheckedEvent[],
  now: number,
): Promise<void> {
  await db.transaction().execute((transaction) => storeEvents(transaction, accountId, events, now));
}

/** The same within a transaction that somebody else ends. */
export async function storeEvents(
  transaction: Db,
  accountId: string,
  events: readonly CheckedEvent[],
  now: number,
): Promise<void> {
  for (const { event, block } of events) {
    const seq = await insertEvent(transaction, accountId, event, now);
    if (seq === undefined) continue;
    const before = await findBlockState(transaction, accountId, event.lesson, event.block);
    await saveBlockState(transaction, accountId, event, applyAnswer(before, block, event.answer), seq, now);
  }
}

/** Records an answer that came by form: such an event has no id of the browser's making. */
export function recordAnswer(
  db: Db,
  accountId: string,
  event: Omit<LearnerEvent, "id">,
  block: Block,
  now: number,
): Promise<void> {
  const id = randomBytes(16).toString("hex");
  return recordEvents(db, accountId, [{ event: { ...event, id }, block }], now);
}
