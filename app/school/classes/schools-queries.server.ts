import { env } from "#app/env.server.ts";
import type { Translated } from "#app/i18n/language.ts";
import type { Db } from "#db/connection.ts";
import { prepareQuery } from "#db/prepared-query.ts";
import { staffRoles } from "#app/accounts/viewer.ts";
import { helperRoles, type Helper } from "./helper.ts";
import { sortByName } from "./pupil.ts";

export type School = { id: string; name: Translated; timeZone: string };

export async function findSchool(db: Db, schoolId: string): Promise<School | undefined> {
  const row = await db.selectFrom("schools").selectAll().where("id", "=", schoolId).executeTakeFirst();
  return (
    row && {
      id: row.id,
      name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
      timeZone: row.time_zone,
    }
  );
}

export async function listSchoolIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("schools").select("id").execute();
  return rows.map(({ id }) => id);
}

/** Whose clock says what day it is: the school's own, else that of the machine's settings. */
export function timeZoneOf(school: School | undefined): string {
  return school?.timeZone ?? env.timeZone;
}

export async function findTimeZone(db: Db, schoolId: string): Promise<string> {
  return timeZoneOf(await findSchool(db, schoolId));
}

const helpersOfSchool = prepareQuery((db, { school }: { school: string }) =>
  db
    .selectFrom("memberships")
    .innerJoin("accounts", "accounts.id", "memberships.account_id")
    .select(["memberships.role", "accounts.given_name as givenName", "accounts.family_name as familyName"])
    .where("memberships.school_id", "=", school)
    .where("memberships.role", "in", helperRoles),
);

/** Psychologists first, then social pedagogues, then heads: the order in which a child is sent to them. */
export async function listHelpers(db: Db, schoolId: string): Promise<Helper[]> {
  const { rows } = await helpersOfSchool(db, { school: schoolId });
  const helpers = sortByName(rows, "kk");
  return helperRoles.flatMap((role) =>
    helpers.filter((helper) => helper.role === role).map((helper) => ({ ...helper, role })),
  );
}

/** The accounts of everybody who works at the school. */
export async function listStaff(db: Db, schoolId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("memberships")
    .select("account_id")
    .distinct()
    .where("school_id", "=", schoolId)
    .where("role", "in", staffRoles)
    .execute();
  return rows.map((row) => row.account_id);
}
