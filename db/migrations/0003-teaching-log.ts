import { sql, type Kysely } from "kysely";

const statements = [
  // An entry is corrected by a revision more; the highest one counts. No name and no free text anywhere.
  `create table teaching_log (
    entry_id text not null, revision integer not null check (revision >= 1),
    class_id text not null references classes (id),
    course text not null, lesson text not null, version text not null,
    day text not null check (day glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    minutes integer not null check (minutes > 0), steps text not null,
    present integer not null check (present >= 0), roll integer not null check (roll >= present),
    engagement integer not null check (engagement between 1 and 5),
    is_worried integer not null check (is_worried in (0, 1)),
    is_withdrawn integer not null check (is_withdrawn in (0, 1)),
    written_by text not null references accounts (id), written_at integer not null,
    primary key (entry_id, revision)
  ) strict, without rowid`,
  `create index teaching_log_by_class on teaching_log (class_id, lesson, day)`,

  `create trigger teaching_log_no_update before update on teaching_log
    begin select raise(abort, 'the teaching log is append-only'); end`,
  `create trigger teaching_log_no_delete before delete on teaching_log
    begin select raise(abort, 'the teaching log is append-only'); end`,
  // An entry stays with its class, and its revisions are counted without a gap; so none is replaced either.
  `create trigger teaching_log_in_order before insert on teaching_log
    when new.revision <> 1 + coalesce((select max(revision) from teaching_log where entry_id = new.entry_id), 0)
      or exists (select 1 from teaching_log where entry_id = new.entry_id and class_id <> new.class_id)
    begin select raise(abort, 'a revision follows the one before, in the same class'); end`,
  `create trigger teaching_log_once_a_day before insert on teaching_log
    when new.is_withdrawn = 0 and exists (
      select 1 from teaching_log as other
      where other.class_id = new.class_id and other.lesson = new.lesson and other.day = new.day
        and other.entry_id <> new.entry_id and other.is_withdrawn = 0
        and other.revision = (select max(revision) from teaching_log where entry_id = other.entry_id)
    )
    begin select raise(abort, 'this class has an entry for this lesson on this day'); end`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
