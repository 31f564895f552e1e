import { randomBytes, randomUUID } from "node:crypto";
import { makeServerKey } from "#app/accounts/server-key.server.ts";
import type { Role, Viewer } from "#app/accounts/viewer.ts";
import { recordWayIn } from "#app/accounts/ways-in-queries.server.ts";
import type { Answers, BallotForm } from "#app/surveys/questionnaires/ballot-form.ts";
import { referralPlan } from "#app/surveys/waves/referral-plan.ts";
import { openWave } from "#app/surveys/course-of-a-wave/open-wave.server.ts";
import type { NewWave, Wave } from "#app/surveys/waves/wave.ts";
import { saveWithoutAccount } from "#app/surveys/waves/without-account-queries.server.ts";
import type { Db } from "#db/connection.ts";

export const day = 24 * 60 * 60_000;
export const opening = Date.UTC(2026, 10, 23, 4);
export const homeOrigin = "http://localhost:3000";

const options = ["never", "sometimes", "often", "always"];
export const pupilForm = makeForm("pupils-5-11", 40);
export const staffForm = makeForm("staff", 30);
export const parentForm = makeForm("parents", 18);

export type SurveySchool = Awaited<ReturnType<typeof fillSchool>>;

/** Puts a school into a migrated database: pupils of grade 7, staff, a psychologist, a head and an operator; twenty families may answer by slip. */
export async function fillSchool(db: Db, dataFolder: string, { pupils = 12, staff = 12 } = {}) {
  const schoolId = randomUUID();
  const classId = randomUUID();
  const names = { name_kk: "№12 мектеп", name_ru: "Школа №12", name_en: "School 12" };
  const people = [
    ...Array.from({ length: pupils }, (_, index) => person(schoolId, "student", `Айгерім ${index}`)),
    ...Array.from({ length: staff }, (_, index) => person(schoolId, "teacher", `Гүлнара ${index}`)),
    person(schoolId, "psychologist", "Мәдина"),
    person(schoolId, "head", "Серік"),
    person(schoolId, "operator", "Руслан"),
  ];
  const pupilViewers = people.slice(0, pupils);
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto("schools")
      .values({ id: schoolId, ...names, time_zone: "Asia/Almaty" })
      .execute();
    const schoolClass = {
      id: classId,
      school_id: schoolId,
      grade: 7,
      letter: "А",
      language: "kk",
      school_year: 2026,
    } as const;
    await trx.insertInto("classes").values(schoolClass).execute();
    for (const { accountId, givenName, roles } of people) {
      const account = {
        id: accountId,
        given_name: givenName,
        family_name: "",
        language: "kk",
        created_at: 0,
      } as const;
      await trx.insertInto("accounts").values(account).execute();
      const membership = { account_id: accountId, school_id: schoolId, role: roles[0]!, created_at: 0 };
      await trx.insertInto("memberships").values(membership).execute();
    }
    for (const { accountId } of pupilViewers) {
      await trx.insertInto("class_pupils").values({ class_id: classId, account_id: accountId }).execute();
    }
    for (const { accountId } of people) await recordWayIn(trx, { accountId, way: "password" }, 0);
  });
  const [psychologist, head, operator] = people.slice(-3) as [Viewer, Viewer, Viewer];
  await saveWithoutAccount(db, schoolId, "parents", { people: 20, enteredBy: head.accountId, enteredAt: 0 });
  return {
    db,
    dataFolder,
    serverKey: makeServerKey(dataFolder),
    schoolId,
    pupils: pupilViewers,
    teachers: people.slice(pupils, pupils + staff),
    psychologist,
    head,
    operator,
  };
}

export function newWave(changes: Partial<NewWave> = {}): NewWave {
  return {
    opensAt: opening,
    closesAt: opening + 14 * day,
    instruments: [
      { form: pupilForm, cohorts: ["grade-7"] },
      { form: staffForm, cohorts: ["staff"] },
      { form: parentForm, cohorts: ["parents"] },
    ],
    referralPlan: [...referralPlan],
    ...changes,
  };
}

/** One key to make instead of three. */
export const pupilsOnly = {
  instruments: [{ form: pupilForm, cohorts: ["grade-7"] }],
} satisfies Partial<NewWave>;

/** Opens it, or throws what stands against it. */
export async function openedWave(
  school: SurveySchool,
  changes: Partial<NewWave> = {},
  now = opening,
): Promise<Wave> {
  const asked = { viewer: school.psychologist, wave: newWave(changes), origin: homeOrigin };
  const result = await openWave(school, asked, now);
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result.wave;
}

/**
 * Different for each number: the attacker's aim is to find out whose these are. Without the cube one person's answers,
 * moved by a byte, would be another's, and a search for them would find both.
 */
export function answersOf(number: number, form = pupilForm): Answers {
  const digits = number.toString(4).padStart(6, "0").split("").map(Number);
  return Object.fromEntries(
    form.questions.map(({ id }, index) => [
      id,
      options[(digits[index % digits.length]! + index ** 3) % options.length],
    ]),
  );
}

function makeForm(instrument: string, length: number): BallotForm {
  const questions = Array.from({ length }, (_, index) => ({ id: `question-${index + 1}`, options }));
  return { instrument, version: "1", questions };
}

function person(schoolId: string, role: Role, givenName: string): Viewer {
  const sessionId = randomBytes(16).toString("base64url");
  return {
    accountId: randomUUID(),
    sessionId,
    signedInBy: "password",
    schoolId,
    givenName,
    familyName: "",
    language: "kk",
    roles: [role],
  };
}
