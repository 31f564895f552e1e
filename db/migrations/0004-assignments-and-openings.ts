import { sql, type Kysely } from "kysely";

const statements = [
  `create table assignments (
    id text primary key, class_id text not null references classes (id),
    course text not null, lesson text not null,
    is_whole_class integer not null check (is_whole_class in (0, 1)),
    due_on text not null, given_by text not null references accounts (id), given_at integer not null
  ) strict`,
  `create index assignments_by_class on assignments (class_id)`,

  // Who, and nothing of why: that somebody missed a lesson is written down nowhere.
  `create table assignment_pupils (
    assignment_id text not null references assignments (id) on delete cascade,
    account_id text not null references accounts (id),
    primary key (assignment_id, account_id)
  ) strict, without rowid`,

  `create table lesson_openings (
    id text primary key, class_id text not null references classes (id),
    course text not null, lesson text not null,
    opened_by text not null references accounts (id), opened_at integer not null, closes_at integer not null
  ) strict`,
  `create index lesson_openings_by_class on lesson_openings (class_id, closes_at)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
