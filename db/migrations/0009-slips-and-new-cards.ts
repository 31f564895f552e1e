import { sql, type Kysely } from "kysely";

/** Types that SQLite and PostgreSQL both take; milliseconds do not fit into PostgreSQL's `integer`. */
const moment = "bigint";
const bytes = "bytea";

export async function up(db: Kysely<unknown>): Promise<void> {
  await makeWaysIn(db);
  await giveEachWayItsKey(db);
  await countSlips(db);
  await makeAdmissions(db);
  await makeForgotten(db);
}

/** When a password or a card was made, by whom, and whether it was the account's first. */
async function makeWaysIn(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("ways_in")
    .addColumn("account_id", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("way", "text", (column) => column.notNull().check(sql`way in ('password', 'card')`))
    .addColumn("made_at", moment, (column) => column.notNull())
    .addColumn("made_by", "text")
    .addColumn("is_first", "integer", (column) => column.notNull().check(sql`is_first in (0, 1)`))
    .addPrimaryKeyConstraint("ways_in_of_account", ["account_id", "way"])
    .execute();
  await sql`insert into ways_in (account_id, way, made_at, is_first)
    select id, 'password', created_at, 1 from accounts where password_hash is not null`.execute(db);
  await sql`insert into ways_in (account_id, way, made_at, is_first)
    select cards.account_id, 'card', cards.created_at,
      case when accounts.password_hash is not null or exists (
        select 1 from audit_entries where audit_entries.action = 'card-issued'
          and audit_entries.subject_id = cards.account_id and audit_entries.at < cards.created_at
      ) then 0 else 1 end
    from cards inner join accounts on accounts.id = cards.account_id`.execute(db);
}

/** Until now accounts and slips had one key: what was signed with it counts as by account. */
async function giveEachWayItsKey(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("survey_wave_keys")
    .addColumn("wave_id", "text", (column) => column.notNull())
    .addColumn("instrument", "text", (column) => column.notNull())
    .addColumn("way", "text", (column) => column.notNull().check(sql`way in ('account', 'slip')`))
    .addColumn("public_key", bytes, (column) => column.notNull())
    .addColumn("fingerprint", "text", (column) => column.notNull())
    .addColumn("tokens", "integer")
    .addColumn("ballots", "integer")
    .addPrimaryKeyConstraint("survey_wave_keys_by_way", ["wave_id", "instrument", "way"])
    .addForeignKeyConstraint(
      "survey_wave_keys_of_instrument",
      ["wave_id", "instrument"],
      "survey_wave_instruments",
      ["wave_id", "instrument"],
    )
    .execute();
  await sql`insert into survey_wave_keys (wave_id, instrument, way, public_key, fingerprint, tokens, ballots)
    select wave_id, instrument, 'account', public_key, fingerprint, tokens, ballots
    from survey_wave_instruments`.execute(db);
  for (const column of ["public_key", "fingerprint", "tokens", "ballots"]) {
    await db.schema.alterTable("survey_wave_instruments").dropColumn(column).execute();
  }
  await db.schema
    .alterTable("survey_tokens")
    .addColumn("way", "text", (column) => column.notNull().defaultTo("account"))
    .execute();
}

/** How many people have no account, as the head says; what was printed for them; and who asked for more. */
async function countSlips(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("survey_without_account")
    .addColumn("school_id", "text", (column) => column.notNull().references("schools.id"))
    .addColumn("cohort", "text", (column) => column.notNull())
    .addColumn("people", "integer", (column) => column.notNull())
    .addColumn("entered_by", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("entered_at", moment, (column) => column.notNull())
    .addPrimaryKeyConstraint("survey_without_account_by_cohort", ["school_id", "cohort"])
    .execute();
  for (const column of ["slips_entered", "slips_printed"]) {
    await db.schema
      .alterTable("survey_wave_cohorts")
      .addColumn(column, "integer", (definition) => definition.notNull().defaultTo(0))
      .execute();
  }
  await db.schema.alterTable("survey_wave_cohorts").addColumn("slips_entered_by", "text").execute();
  for (const column of ["slips_used", "ways_renewed", "ways_admitted"]) {
    await db.schema.alterTable("survey_wave_cohorts").addColumn(column, "integer").execute();
  }
  await sql`update survey_wave_cohorts set slips_entered = slips, slips_printed = (
    select count(*) from survey_slips where survey_slips.wave_id = survey_wave_cohorts.wave_id
      and survey_slips.cohort = survey_wave_cohorts.cohort
  )`.execute(db);
  await db.schema
    .createTable("survey_slip_requests")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("wave_id", "text", (column) => column.notNull().references("survey_waves.id"))
    .addColumn("cohort", "text", (column) => column.notNull())
    .addColumn("slips", "integer", (column) => column.notNull())
    .addColumn("asked_by", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("asked_as", "text", (column) =>
      column.notNull().check(sql`asked_as in ('psychologist', 'head')`),
    )
    .addColumn("asked_at", moment, (column) => column.notNull())
    .addColumn("answered_by", "text", (column) => column.references("accounts.id"))
    .addColumn("answered_at", moment)
    .addColumn("is_granted", "integer", (column) => column.check(sql`is_granted in (0, 1)`))
    .execute();
  await db.schema
    .createIndex("survey_slip_requests_by_wave")
    .on("survey_slip_requests")
    .column("wave_id")
    .execute();
}

/** What the two have said of a pupil whose card or password is new: of this very one, made at this moment. */
async function makeAdmissions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("survey_admissions")
    .addColumn("wave_id", "text", (column) => column.notNull().references("survey_waves.id"))
    .addColumn("account_id", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("way", "text", (column) => column.notNull().check(sql`way in ('password', 'card')`))
    .addColumn("made_at", moment, (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull().check(sql`role in ('psychologist', 'head')`))
    .addColumn("said_by", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("said_at", moment, (column) => column.notNull())
    .addPrimaryKeyConstraint("survey_admissions_by_role", ["wave_id", "account_id", "way", "made_at", "role"])
    .execute();
}

/** When the ballots, tokens and slips of a wave were deleted. */
async function makeForgotten(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("survey_forgotten")
    .addColumn("wave_id", "text", (column) => column.primaryKey().references("survey_waves.id"))
    .addColumn("forgotten_at", moment, (column) => column.notNull())
    .execute();
}
