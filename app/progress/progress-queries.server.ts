import type { Db } from "#db/connection.ts";
import type { Row } from "#db/schema.ts";
import type { Answer } from "#app/blocks/block.ts";
import type { BlockState } from "./progress.ts";
import type { ProgressEvent } from "./progress-event.ts";

export type LearnerEvent = Omit<ProgressEvent, "answer"> & { answer: Answer };

/** Stores the event unless this learner's event of that id is there; its place in the order of arrival, if stored. */
export async function insertEvent(db: Db, accountId: string, event: LearnerEvent, now: number) {
  const { id, course, lesson, version, block, answer } = event;
  const result = await db
    .insertInto("progress_events")
    .values({
      account_id: accountId,
      id,
      course,
      lesson,
      version,
      block,
      answer: JSON.stringify(answer),
      received_at: now,
    })
    .onConflict((conflict) => conflict.columns(["account_id", "id"]).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows ? Number(result.insertId) : undefined;
}

export async function findBlockState(db: Db, accountId: string, lesson: string, block: string) {
  const row = await db
    .selectFrom("block_states")
    .selectAll()
    .where("account_id", "=", accountId)
    .where("lesson", "=", lesson)
    .where("block", "=", block)
    .executeTakeFirst();
  return row && toState(row);
}

export async function saveBlockState(
  db: Db,
  accountId: string,
  { course, lesson, block, version }: LearnerEvent,
  state: BlockState,
  seq: number,
  now: number,
): Promise<void> {
  const changing = {
    version,
    answer: JSON.stringify(state.answer),
    is_finished: state.isFinished ? (1 as const) : (0 as const),
    best_right: state.best?.right ?? null,
    best_of: state.best?.of ?? null,
    attempts: state.attempts,
    updated_seq: seq,
  };
  const finished_at = state.isFinished ? now : null;
  await db
    .insertInto("block_states")
    .values({ account_id: accountId, course, lesson, block, started_at: now, finished_at, ...changing })
    .onConflict((conflict) =>
      conflict.columns(["account_id", "lesson", "block"]).doUpdateSet((eb) => ({
        ...changing,
        finished_at: eb.fn.coalesce("block_states.finished_at", eb.val(finished_at)),
      })),
    )
    .execute();
}

export type LearnerBlock = BlockState & {
  accountId: string;
  lesson: string;
  block: string;
  version: string;
  seq: number;
  finishedAt: number | null;
};

/** What one learner has done in one lesson, oldest answer first. */
export async function listBlockStates(db: Db, accountId: string, lesson: string): Promise<LearnerBlock[]> {
  const rows = await db
    .selectFrom("block_states")
    .selectAll()
    .where("account_id", "=", accountId)
    .where("lesson", "=", lesson)
    .orderBy("updated_seq")
    .execute();
  return rows.map(toLearnerBlock);
}

/** What these learners have done in every lesson. */
export async function listBlockStatesOf(db: Db, accountIds: readonly string[]): Promise<LearnerBlock[]> {
  if (accountIds.length === 0) return [];
  const rows = await db
    .selectFrom("block_states")
    .selectAll()
    .where("account_id", "in", accountIds)
    .orderBy("updated_seq")
    .execute();
  return rows.map(toLearnerBlock);
}

function toLearnerBlock(row: Row<"block_states">): LearnerBlock {
  const { account_id, lesson, block, version, updated_seq, finished_at } = row;
  return {
    accountId: account_id,
    lesson,
    block,
    version,
    seq: updated_seq,
    finishedAt: finished_at,
    ...toState(row),
  };
}

function toState(row: Row<"block_states">): BlockState {
  const { answer, is_finished, best_right: right, best_of: of, attempts } = row;
  return {
    answer: JSON.parse(answer) as Answer,
    isFinished: is_finished === 1,
    best: right !== null && of !== null ? { right, of } : null,
    attempts,
  };
}
