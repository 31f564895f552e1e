import type { Db } from "#db/connection.ts";
import { prepareQuery } from "#db/prepared-query.ts";
import type { Row } from "#db/schema.ts";
import type { Answer } from "#app/activities/block.ts";
import type { BlockState } from "#app/activities/shown-state.ts";
import type { ProgressEvent } from "./progress-event.ts";

export type LearnerEvent = Omit<ProgressEvent, "answer"> & { answer: Answer };

const insertNewEvent = prepareQuery((db, event: Omit<Row<"progress_events">, "seq">) =>
  db
    .insertInto("progress_events")
    .values({
      account_id: event.account_id,
      id: event.id,
      course: event.course,
      lesson: event.lesson,
      version: event.version,
      block: event.block,
      answer: event.answer,
      received_at: event.received_at,
    })
    .onConflict((conflict) => conflict.columns(["account_id", "id"]).doNothing()),
);

const prunedEvent = prepareQuery((db, { account, id }: { account: string; id: string }) =>
  db.selectFrom("pruned_events").select("id").where("account_id", "=", account).where("id", "=", id),
);

/** Stores the event unless this learner's event of that id has been here before; its place in the order of arrival, if stored. */
export async function insertEvent(db: Db, accountId: string, event: LearnerEvent, now: number) {
  const { answer, ...known } = event;
  const pruned = await prunedEvent(db, { account: accountId, id: event.id });
  if (pruned.rows.length > 0) return undefined;
  const result = await insertNewEvent(db, {
    account_id: accountId,
    ...known,
    answer: JSON.stringify(answer),
    received_at: now,
  });
  return result.numAffectedRows ? Number(result.insertId) : undefined;
}
export type LearnerBlock = BlockState & {
  accountId: string;
  lesson: string;
  block: string;
  version: string;
  seq: number;
  finishedAt: number | null;
  passedAt: number | null;
  /** Of the lesson that the pass was held against. */
  passedVersion: string | null;
  /** How many of its events are stored. */
  keptEvents: number;
};

type Place = Pick<LearnerBlock, "accountId" | "lesson" | "block">;

/** Keeps so many of a block's latest events, and of the others only that they were here. */
export async function pruneEvents(db: Db, { accountId, lesson, block }: Place, most: number): Promise<void> {
  const events = db
    .selectFrom("progress_events")
    .where("account_id", "=", accountId)
    .where("lesson", "=", lesson)
    .where("block", "=", block);
  const newest = await events
    .select("seq")
    .orderBy("seq", "desc")
    .offset(most - 1)
    .limit(1)
    .executeTakeFirst();
  if (!newest) return;
  const old = events.where("seq", "<", newest.seq);
  await db
    .insertInto("pruned_events")
    .columns(["account_id", "id"])
    .expression(old.select(["account_id", "id"]))
    .execute();
  await db.deleteFrom("progress_events").where("seq", "in", old.select("seq")).execute();
}

const saveState = prepareQuery((db, state: Row<"block_states">) =>
  db
    .insertInto("block_states")
    .values({
      account_id: state.account_id,
      course: state.course,
      lesson: state.lesson,
      block: state.block,
      version: state.version,
      answer: state.answer,
      is_finished: state.is_finished,
      best_right: state.best_right,
      best_of: state.best_of,
      attempts: state.attempts,
      started_at: state.started_at,
      finished_at: state.finished_at,
      passed_at: state.passed_at,
      passed_version: state.passed_version,
      updated_seq: state.updated_seq,
      kept_events: state.kept_events,
    })
    .onConflict((conflict) =>
      conflict.columns(["account_id", "lesson", "block"]).doUpdateSet((eb) => ({
        version: eb.ref("excluded.version"),
        answer: eb.ref("excluded.answer"),
        is_finished: eb.ref("excluded.is_finished"),
        best_right: eb.ref("excluded.best_right"),
        best_of: eb.ref("excluded.best_of"),
        attempts: eb.ref("excluded.attempts"),
        finished_at: eb.ref("excluded.finished_at"),
        passed_at: eb.ref("excluded.passed_at"),
        passed_version: eb.ref("excluded.passed_version"),
        updated_seq: eb.ref("excluded.updated_seq"),
        kept_events: eb.ref("excluded.kept_events"),
      })),
    ),
);

export async function saveBlockState(
  db: Db,
  course: string,
  state: Omit<LearnerBlock, "isPassed">,
  now: number,
): Promise<void> {
  const { accountId, lesson, block, version, answer, isFinished, best, attempts } = state;
  await saveState(db, {
    account_id: accountId,
    course,
    lesson,
    block,
    version,
    answer: JSON.stringify(answer),
    is_finished: isFinished ? 1 : 0,
    best_right: best?.right ?? null,
    best_of: best?.of ?? null,
    attempts,
    updated_seq: state.seq,
    kept_events: state.keptEvents,
    started_at: now,
    finished_at: state.finishedAt,
    passed_at: state.passedAt,
    passed_version: state.passedVersion,
  });
}

const statesInLesson = prepareQuery((db, { account, lesson }: { account: string; lesson: string }) =>
  db
    .selectFrom("block_states")
    .selectAll()
    .where("account_id", "=", account)
    .where("lesson", "=", lesson)
    .orderBy("updated_seq"),
);

/** What one learner has done in one lesson, oldest answer first. */
export async function listBlockStates(db: Db, accountId: string, lesson: string): Promise<LearnerBlock[]> {
  const { rows } = await statesInLesson(db, { account: accountId, lesson });
  return rows.map(toLearnerBlock);
}

/** What these learners have done, in every lesson or in those that are named. */
export async function listBlockStatesOf(
  db: Db,
  accountIds: readonly string[],
  lessons?: readonly string[],
): Promise<LearnerBlock[]> {
  if (accountIds.length === 0 || lessons?.length === 0) return [];
  const states = db
    .selectFrom("block_states")
    .selectAll()
    .where("account_id", "in", accountIds)
    .orderBy("updated_seq");
  const rows = await (lessons ? states.where("lesson", "in", lessons) : states).execute();
  return rows.map(toLearnerBlock);
}

/** Whether an answer to this version of a lesson is kept. */
export async function isVersionAnswered(db: Db, lesson: string, version: string): Promise<boolean> {
  const event = await db
    .selectFrom("progress_events")
    .select("seq")
    .where("lesson", "=", lesson)
    .where("version", "=", version)
    .limit(1)
    .executeTakeFirst();
  return event !== undefined;
}

function toLearnerBlock(row: Row<"block_states">): LearnerBlock {
  const { best_right: right, best_of: of } = row;
  return {
    accountId: row.account_id,
    lesson: row.lesson,
    block: row.block,
    version: row.version,
    seq: row.updated_seq,
    keptEvents: row.kept_events,
    finishedAt: row.finished_at,
    passedAt: row.passed_at,
    passedVersion: row.passed_version,
    answer: JSON.parse(row.answer) as Answer,
    isFinished: row.is_finished === 1,
    isPassed: row.passed_at !== null,
    best: right !== null && of !== null ? { right, of } : null,
    attempts: row.attempts,
  };
}
