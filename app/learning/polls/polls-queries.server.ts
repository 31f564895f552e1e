import { latestEnd } from "#app/calendar/clock.ts";
import type { Db } from "#db/connection.ts";
import type { Row } from "#db/schema.ts";
import { openFor, type Asked, type Poll } from "./poll.ts";
import { nameOfRun } from "./run-key.server.ts";
import type { Papers, PollResult } from "./tally.ts";

export async function findPollByCode(db: Db, code: string): Promise<Poll | undefined> {
  return read(await open(db).where("code", "=", code).executeTakeFirst());
}

export async function findPoll(db: Db, id: string): Promise<Poll | undefined> {
  return read(await db.selectFrom("polls").selectAll().where("id", "=", id).executeTakeFirst());
}

export async function findOpenPollOf(db: Db, classId: string): Promise<Poll | undefined> {
  return read(await open(db).where("class_id", "=", classId).executeTakeFirst());
}

/** Where this question was last asked in this class, with the same options. */
export async function findLastPoll(db: Db, asked: Asked): Promise<Poll | undefined> {
  const row = await db
    .selectFrom("polls")
    .selectAll()
    .where("class_id", "=", asked.classId)
    .where("course", "=", asked.course)
    .where("lesson", "=", asked.lesson)
    .where("block", "=", asked.block)
    .where("options", "=", JSON.stringify(asked.options))
    .orderBy("opened_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return read(row);
}

export async function listPolls(db: Db, ids: readonly string[]): Promise<Poll[]> {
  const rows = await db.selectFrom("polls").selectAll().where("id", "in", ids).execute();
  return rows.map(toPoll);
}

/** Of all classes, also those whose half hour is over. */
export async function listOpenPolls(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom("polls").select("id").where("closed_at", "is", null).execute();
  return new Set(rows.map(({ id }) => id));
}

export async function listOpenCodes(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom("polls").select("code").where("closed_at", "is", null).execute();
  return new Set(rows.map(({ code }) => code));
}

type NewPoll = Asked &
  Pick<Poll, "id" | "code" | "closesAt" | "roll"> & { openedAt: number } & {
    salt: string;
    network: string;
  };

export async function insertPoll(db: Db, poll: NewPoll): Promise<void> {
  await db
    .insertInto("polls")
    .values({
      id: poll.id,
      class_id: poll.classId,
      course: poll.course,
      lesson: poll.lesson,
      block: poll.block,
      options: JSON.stringify(poll.options),
      code: poll.code,
      roll: poll.roll,
      run: nameOfRun(),
      network: poll.network,
      salt: poll.salt,
      opened_at: poll.openedAt,
      closes_at: poll.closesAt,
    })
    .execute();
}

/** That one more paper has been given. */
export async function countPaper(db: Db, id: string, to: keyof Papers): Promise<void> {
  const column = to === "alone" ? "alone" : "signed_in";
  await db
    .updateTable("polls")
    .set((eb) => ({ [column]: eb(column, "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** Of a closed poll the result is kept, and nothing that it was counted from. */
export async function saveResult(db: Db, id: string, result: PollResult, now: number): Promise<void> {
  await db
    .updateTable("polls")
    .set({ closed_at: now, result: JSON.stringify(result), salt: null, network: null })
    .where("id", "=", id)
    .execute();
}

export async function removePoll(db: Db, id: string): Promise<void> {
  await db.deleteFrom("polls").where("id", "=", id).execute();
}

export async function removePollsClosedBefore(db: Db, time: number): Promise<void> {
  await db.deleteFrom("polls").where("closed_at", "<", time).execute();
}

export async function listDuePolls(db: Db, now: number): Promise<string[]> {
  const rows = await db
    .selectFrom("polls")
    .select("id")
    .where("closed_at", "is", null)
    .where((eb) => eb.or([eb("closes_at", "<=", now), eb("closes_at", ">", latestEnd(openFor, now))]))
    .execute();
  return rows.map(({ id }) => id);
}

export async function hasMark(db: Db, pollId: string, marks: readonly string[]): Promise<boolean> {
  const row = await db
    .selectFrom("poll_marks")
    .select("mark")
    .where("poll_id", "=", pollId)
    .where("mark", "in", marks)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function addMarks(db: Db, pollId: string, marks: readonly string[]): Promise<void> {
  await db
    .insertInto("poll_marks")
    .values(marks.map((mark) => ({ poll_id: pollId, mark })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function removeMarks(db: Db, pollId: string): Promise<void> {
  await db.deleteFrom("poll_marks").where("poll_id", "=", pollId).execute();
}

function open(db: Db) {
  return db.selectFrom("polls").selectAll().where("closed_at", "is", null);
}

function read(row: Row<"polls"> | undefined): Poll | undefined {
  return row && toPoll(row);
}

function toPoll(row: Row<"polls">): Poll {
  return {
    id: row.id,
    classId: row.class_id,
    course: row.course,
    lesson: row.lesson,
    block: row.block,
    options: JSON.parse(row.options) as string[],
    code: row.code,
    roll: row.roll,
    papers: { signedIn: row.signed_in, alone: row.alone },
    salt: row.salt,
    isOfThisRun: row.run === nameOfRun(),
    network: row.network,
    closesAt: row.closes_at,
    closedAt: row.closed_at,
    result: row.result === null ? null : (JSON.parse(row.result) as PollResult),
  };
}
