import { sql, type Kysely } from "kysely";

type Tally = { votes: number; counts: Record<string, number> };
type PollBefore = {
  id: string;
  class_id: string;
  course: string;
  lesson: string;
  block: string;
  options: string;
  code: string;
  opened_at: number;
  closes_at: number;
  closed_at: number | null;
  tally: string | null;
  shown: string | null;
};
type Poll = Omit<PollBefore, "tally" | "shown"> & { roll: number; run: string; result: string | null };
type Tables = { polls: PollBefore & Poll };

/** No vote stands in this database any more: only that a paper was given, and at the end the result. */
export async function up(db: Kysely<Tables>): Promise<void> {
  const before: PollBefore[] = await db
    .selectFrom("polls")
    .select(["id", "class_id", "course", "lesson", "block", "options", "code"])
    .select(["opened_at", "closes_at", "closed_at", "tally", "shown"])
    .execute();
  const after = before.flatMap((poll) => closed(poll, Date.now()));
  await db.schema.dropTable("poll_marks").execute();
  await db.schema.dropTable("polls").execute();

  await db.schema
    .createTable("polls")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("class_id", "text", (column) => column.notNull().references("classes.id"))
    .addColumn("course", "text", (column) => column.notNull())
    .addColumn("lesson", "text", (column) => column.notNull())
    .addColumn("block", "text", (column) => column.notNull())
    .addColumn("options", "text", (column) => column.notNull())
    .addColumn("code", "text", (column) => column.notNull())
    .addColumn("roll", "integer", (column) => column.notNull())
    .addColumn("run", "text", (column) => column.notNull())
    .addColumn("network", "text")
    .addColumn("salt", "text")
    .addColumn("signed_in", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("alone", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("opened_at", "bigint", (column) => column.notNull())
    .addColumn("closes_at", "bigint", (column) => column.notNull())
    .addColumn("closed_at", "bigint")
    .addColumn("result", "text")
    .execute();
  await db.schema
    .createIndex("polls_one_open_code")
    .on("polls")
    .column("code")
    .unique()
    .where(sql.ref("closed_at"), "is", null)
    .execute();
  await db.schema
    .createIndex("polls_one_open_in_a_class")
    .on("polls")
    .column("class_id")
    .unique()
    .where(sql.ref("closed_at"), "is", null)
    .execute();
  await db.schema
    .createIndex("polls_by_question")
    .on("polls")
    .columns(["class_id", "course", "lesson", "block"])
    .execute();
  await db.schema
    .createTable("poll_marks")
    .addColumn("poll_id", "text", (column) => column.notNull().references("polls.id"))
    .addColumn("mark", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("poll_marks_key", ["poll_id", "mark"])
    .execute();
  if (after.length > 0) await db.insertInto("polls").values(after).execute();
}

/** A poll that was open ends as if it had been closed by its old rule: with eight answers or more it has a result, otherwise nothing is left. */
function closed({ tally, shown, ...poll }: PollBefore, now: number): Poll[] {
  const result = poll.closed_at === null ? resultOf(read(tally), read(shown)) : read(shown);
  if (!result) return [];
  const closedAt = poll.closed_at ?? Math.min(now, poll.closes_at);
  return [{ ...poll, closed_at: closedAt, roll: 0, run: "", result: JSON.stringify(result) }];
}

/** One answer or two more than were seen stay out, or they could be told by subtracting. */
function resultOf(tally: Tally | null, shown: Tally | null): Tally | null {
  if (!tally || tally.votes < 8) return null;
  return shown && tally.votes < shown.votes + 3 ? shown : tally;
}

function read(text: string | null): Tally | null {
  return text === null ? null : (JSON.parse(text) as Tally);
}
