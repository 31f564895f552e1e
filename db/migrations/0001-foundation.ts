import { sql, type Kysely } from "kysely";

const statements = [
  `create table schools (
    id text primary key, name_kk text not null, name_ru text not null, name_en text not null,
    time_zone text not null
  ) strict`,

  `create table accounts (
    id text primary key, username text unique, given_name text not null, family_name text not null,
    password_hash text, language text not null check (language in ('kk', 'ru', 'en')),
    created_at integer not null
  ) strict`,

  `create table memberships (
    account_id text not null references accounts (id), school_id text not null references schools (id),
    role text not null check (role in ('student', 'teacher', 'psychologist', 'pedagogue', 'head', 'operator')),
    created_at integer not null,
    primary key (account_id, school_id, role)
  ) strict`,
  `create index memberships_by_school on memberships (school_id, role)`,

  `create table classes (
    id text primary key, school_id text not null references schools (id),
    grade integer not null check (grade between 1 and 11), letter text not null,
    language text not null check (language in ('kk', 'ru')), school_year integer not null,
    unique (school_id, school_year, grade, letter)
  ) strict`,

  `create table class_pupils (
    class_id text not null references classes (id), account_id text not null references accounts (id),
    primary key (class_id, account_id)
  ) strict`,
  `create index class_pupils_by_account on class_pupils (account_id)`,

  `create table class_teachers (
    class_id text not null references classes (id), account_id text not null references accounts (id),
    is_class_teacher integer not null check (is_class_teacher in (0, 1)),
    primary key (class_id, account_id)
  ) strict`,
  `create index class_teachers_by_account on class_teachers (account_id)`,

  `create table sessions (
    id text primary key, secret_hash blob not null, account_id text not null references accounts (id),
    kind text not null check (kind in ('password', 'card', 'class')),
    created_at integer not null, seen_at integer not null
  ) strict`,
  `create index sessions_by_account on sessions (account_id)`,
  `create index sessions_by_visit on sessions (seen_at)`,

  `create table sign_in_failures (
    key_hash text primary key, failures integer not null, blocked_until integer not null,
    failed_at integer not null
  ) strict`,
  `create index sign_in_failures_by_time on sign_in_failures (failed_at)`,

  `create table known_devices (
    device_hash text not null, account_id text not null references accounts (id),
    signed_in_at integer not null,
    primary key (device_hash, account_id)
  ) strict`,
  `create index known_devices_by_account on known_devices (account_id)`,

  `create table cards (
    account_id text primary key references accounts (id), secret_hash blob not null unique,
    code_hash text not null, created_at integer not null
  ) strict`,

  `create table class_openings (
    id text primary key, secret_hash blob not null, class_id text not null references classes (id),
    opened_by text not null references accounts (id), created_at integer not null,
    closes_at integer not null
  ) strict`,

  `create table progress_events (
    seq integer primary key, account_id text not null references accounts (id), id text not null,
    course text not null, lesson text not null, version text not null, block text not null,
    answer text not null, received_at integer not null,
    unique (account_id, id)
  ) strict`,

  `create table block_states (
    account_id text not null references accounts (id), course text not null, lesson text not null,
    block text not null, version text not null, answer text not null,
    is_finished integer not null check (is_finished in (0, 1)),
    best_right integer, best_of integer, attempts integer not null,
    started_at integer not null, finished_at integer, updated_seq integer not null,
    primary key (account_id, lesson, block)
  ) strict, without rowid`,

  `create table audit_entries (
    id text primary key, at integer not null, school_id text, actor_id text,
    action text not null, subject_id text, detail text not null
  ) strict`,
  `create index audit_entries_by_time on audit_entries (at)`,
  // Append-only: not even a mistake in our own code may rewrite what happened.
  `create trigger audit_entries_no_update before update on audit_entries
    begin select raise(abort, 'the audit log is append-only'); end`,
  `create trigger audit_entries_no_delete before delete on audit_entries
    begin select raise(abort, 'the audit log is append-only'); end`,
  // `insert or replace` would delete without firing the trigger above.
  `create trigger audit_entries_no_replace before insert on audit_entries
    when exists (select 1 from audit_entries where id = new.id)
    begin select raise(abort, 'the audit log is append-only'); end`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
