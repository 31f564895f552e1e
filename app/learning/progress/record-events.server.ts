import { randomBytes } from "node:crypto";
import type { Db } from "#db/connection.ts";
import type { Block } from "#app/activities/block.ts";
import { applyAnswer } from "./progress.ts";
import {
  insertEvent,
  listBlockStates,
  pruneEvents,
  saveBlockState,
  type LearnerBlock,
  type LearnerEvent,
} from "./progress-queries.server.ts";

/** An event whose answer has been held against its block, as the lesson's `version` of today has it. */
export type CheckedEvent = { event: LearnerEvent; block: Block; version: string };
export type Recorded = {
  /** By lesson: what the learner has done in it, oldest answer first. */
  states: ReadonlyMap<string, LearnerBlock[]>;
  /** How many of the events were not there already. */
  added: number;
};

/** Of each block: nobody who learns answers so often, and one who does is not to fill the disk. */
export const mostEventsOfBlock = 50;

/** Records a learner's events, all or none. An event that is there already changes nothing. */
export function recordEvents(
  db: Db,
  accountId: string,
  events: readonly CheckedEvent[],
  now: number,
): Promise<Recorded> {
  return db.transaction().execute((transaction) => storeEvents(transaction, accountId, events, now));
}

/** The same within a transaction that somebody else ends. */
export async function storeEvents(
  transaction: Db,
  accountId: string,
  events: readonly CheckedEvent[],
  now: number,
): Promise<Recorded> {
  const byLesson = new Map<string, LearnerBlock[]>();
  let added = 0;
  for (const { event, block, version } of events) {
    const { lesson } = event;
    const states = byLesson.get(lesson) ?? (await listBlockStates(transaction, accountId, lesson));
    byLesson.set(lesson, states);
    const seq = await insertEvent(transaction, accountId, event, now);
    if (seq === undefined) continue;
    added += 1;
    const before = states.find((state) => state.block === event.block);
    const after = applyAnswer(before, block, event.answer);
    const place = { accountId, lesson, block: event.block };
    const keptEvents = (before?.keptEvents ?? 0) + 1;
    // Not one by one: each pruning looks through all that the learner has.
    const isTooMuch = keptEvents >= 2 * mostEventsOfBlock;
    if (isTooMuch) await pruneEvents(transaction, place, mostEventsOfBlock);
    const state = {
      ...after,
      ...place,
      keptEvents: isTooMuch ? mostEventsOfBlock : keptEvents,
      version: event.version,
      seq,
      finishedAt: before?.finishedAt ?? (after.isFinished ? now : null),
      passedAt: before?.passedAt ?? (after.isPassed ? now : null),
      passedVersion: before?.passedVersion ?? (after.isPassed ? version : null),
    };
    await saveBlockState(transaction, event.course, state, now);
    byLesson.set(lesson, [...states.filter((one) => one !== before), state]);
  }
  return { states: byLesson, added };
}

/** Records an answer that came by form: such an event has no id of the browser's making. */
export async function recordAnswer(
  db: Db,
  accountId: string,
  event: Omit<LearnerEvent, "id">,
  block: Block,
  now: number,
): Promise<void> {
  const id = randomBytes(16).toString("hex");
  await recordEvents(db, accountId, [{ event: { ...event, id }, block, version: event.version }], now);
}
