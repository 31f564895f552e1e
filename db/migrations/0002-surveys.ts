import { sql, type Kysely } from "kysely";

const statements = [
  `create table survey_waves (
    id text primary key, school_id text not null references schools (id),
    state text not null check (state in ('open', 'closing', 'sealed')),
    code text not null unique, opens_at integer not null, closes_at integer not null,
    seals_at integer, sealed_at integer,
    opened_by text not null references accounts (id), referral_plan text not null
  ) strict`,
  `create index survey_waves_by_school on survey_waves (school_id, opens_at)`,
  `create unique index survey_waves_one_at_a_time on survey_waves (school_id) where state <> 'sealed'`,

  `create table survey_wave_instruments (
    wave_id text not null references survey_waves (id), instrument text not null, version text not null,
    public_key blob not null, fingerprint text not null, tokens integer, ballots integer,
    primary key (wave_id, instrument)
  ) strict, without rowid`,

  `create table survey_wave_cohorts (
    wave_id text not null, cohort text not null, instrument text not null,
    accounts integer not null, slips integer not null, begun integer not null, begun_on text not null,
    primary key (wave_id, cohort),
    foreign key (wave_id, instrument) references survey_wave_instruments (wave_id, instrument)
  ) strict, without rowid`,

  // No time, no account, and no rowid to count from: that somebody took part is all there is.
  `create table survey_tokens (
    wave_id text not null references survey_waves (id), holder text not null,
    instrument text not null, cohort text not null, blinded_hash blob not null,
    primary key (wave_id, holder)
  ) strict, without rowid`,

  `create table survey_slips (
    wave_id text not null references survey_waves (id), code_hash text not null, cohort text not null,
    primary key (wave_id, code_hash)
  ) strict, without rowid`,

  `create table survey_releases (
    wave_id text not null, instrument text not null, policy text not null, released_at integer not null,
    hash text not null, document text not null,
    primary key (wave_id, instrument),
    foreign key (wave_id, instrument) references survey_wave_instruments (wave_id, instrument)
  ) strict`,
  // Two releases of one wave could be subtracted from each other.
  `create trigger survey_releases_no_update before update on survey_releases
    begin select raise(abort, 'a release never changes'); end`,
  `create trigger survey_releases_no_delete before delete on survey_releases
    begin select raise(abort, 'a release never changes'); end`,
  `create trigger survey_releases_no_replace before insert on survey_releases
    when exists (select 1 from survey_releases where wave_id = new.wave_id and instrument = new.instrument)
    begin select raise(abort, 'a release never changes'); end`,
  `create trigger survey_releases_after_the_seal before insert on survey_releases
    when not exists (select 1 from survey_waves where id = new.wave_id and state = 'sealed')
    begin select raise(abort, 'nothing is released before the seal'); end`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
