import { sql, type Kysely } from "kysely";

const statements = [
  // What an answer was given to: a lesson as each of its versions stood, for as long as an answer refers to it.
  `create table lesson_documents (
    course text not null, lesson text not null, version text not null,
    language text not null check (language in ('kk', 'ru', 'en')),
    facts text not null, document text not null, kept_at integer not null, retired_at integer,
    primary key (lesson, version, language)
  ) strict`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
