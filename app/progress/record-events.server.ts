import { randomBytes } from "node:crypto";
import type { Db } from "#db/connection.ts";
import type { Block } from "#app/blocks/block.ts";
import { applyAnswer } from "./progress.ts";
import {
  insertEvent,
  listBlockStates,
  saveBlockState,
  type LearnerBlock,
  type LearnerEvent,
} from "./progress-queries.server.ts";

/** An event whose answer has been held against its block, as the lesson's `version` of today has it. */
export type CheckedEvent = { event: LearnerEvent; block: Block; version: string };
/** By lesson: what the learner has done in it, oldest answer first. */
export type StatesByLesson = Map<string, LearnerBlock[]>;

/** Records a learner's events, all or none. An event that is there already changes nothing. */
export function recordEvents(
  db: Db,
  accountId: string,
  events: readonly CheckedEvent[],
  now: number,
): Promise<StatesByLesson> {
  return db.transaction().execute((transaction) => storeEvents(transaction, accountId, events, now));
}

/** The same within a transaction that somebody else ends. */
export async function storeEvents(
  transaction: Db,
  accountId: string,
  events: readonly CheckedEvent[],
  now: number,
): Promise<StatesByLesson> {
  const byLesson: StatesByLesson = new Map();
  for (const { event, block, version } of events) {
    const { lesson } = event;
    const states = byLesson.get(lesson) ?? (await listBlockStates(transaction, accountId, lesson));
    byLesson.set(lesson, states);
    const seq = await insertEvent(transaction, accountId, event, now);
    if (seq === undefined) continue;
    const before = states.find((state) => state.block === event.block);
    const after = applyAnswer(before, block, event.answer);
    const state = {
      ...after,
      accountId,
      lesson,
      block: event.block,
      version: event.version,
      seq,
      finishedAt: before?.finishedAt ?? (after.isFinished ? now : null),
      passedAt: before?.passedAt ?? (after.isPassed ? now : null),
      passedVersion: before?.passedVersion ?? (after.isPassed ? version : null),
    };
    await saveBlockState(transaction, event.course, state, now);
    byLesson.set(lesson, [...states.filter((one) => one !== before), state]);
  }
  return byLesson;
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
