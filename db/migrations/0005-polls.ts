import { sql, type Kysely } from "kysely";

const statements = [
  // Counts and nothing else: no answer is a row, and nobody's name or account stands here.
  `create table polls (
    id text primary key, class_id text not null references classes (id),
    course text not null, lesson text not null, block text not null, options text not null,
    code text not null, salt text,
    opened_at integer not null, closes_at integer not null, closed_at integer,
    tally text, shown text, next_shown text,
    check ((closed_at is null) = (salt is not null and tally is not null))
  ) strict`,
  `create unique index polls_one_open_code on polls (code) where closed_at is null`,
  `create unique index polls_one_open_in_a_class on polls (class_id) where closed_at is null`,
  `create index polls_by_question on polls (class_id, course, lesson, block)`,

  // That somebody has answered, without what; gone when the poll closes. No rowid to tell the order from.
  `create table poll_marks (
    poll_id text not null references polls (id), mark text not null,
    primary key (poll_id, mark)
  ) strict, without rowid`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
