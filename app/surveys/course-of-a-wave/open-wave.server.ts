import { randomInt, randomUUID } from "node:crypto";
import type { Viewer } from "#app/accounts/viewer.ts";
import { recordAudit } from "#app/audit/audit-queries.server.ts";
import { codeAlphabet } from "#app/school/sign-in/card-code.ts";
import { countPupilsByGrade } from "#app/school/classes/classes-queries.server.ts";
import { dayIn } from "#app/calendar/day.server.ts";
import { findSchool, listStaff } from "#app/school/classes/schools-queries.server.ts";
import type { Db } from "#db/connection.ts";
import { createBallotBox, type BoxSheet } from "#app/surveys/ballot-box/ballot-box.server.ts";
import { removeBoxFile } from "#app/surveys/ballot-box/box-file.server.ts";
import { formOf } from "#app/surveys/questionnaires/ballot-form.ts";
import { keyFingerprint } from "#app/surveys/blind-signature/fingerprint.ts";
import { destroyWaveKeys, makeWaveKey } from "#app/surveys/blind-signature/wave-keys.server.ts";
import type { Way } from "#app/surveys/way.ts";
import { gradeOf, type Cohort } from "#app/surveys/waves/cohort.ts";
import {
  isWholeSchoolOnly,
  problemsOfOpening,
  type NewWave,
  type OpeningProblem,
  type Wave,
  type WaveCohort,
} from "#app/surveys/waves/wave.ts";
import { findLastWave, insertWave } from "#app/surveys/waves/waves-queries.server.ts";
import { listWithoutAccount } from "#app/surveys/waves/without-account-queries.server.ts";
import type { Office } from "#app/request-context.ts";

type Needed = Pick<Office, "db" | "dataFolder">;
type Opening = { viewer: Viewer; wave: NewWave; origin: string };

const codeLength = 6;

/** Makes a key for each instrument and the ballot box, then opens the wave; or says all that stands against it. */
export async function openWave(
  office: Needed,
  { viewer, wave: asked, origin }: Opening,
  now = Date.now(),
): Promise<{ wave: Wave } | { problems: OpeningProblem[] }> {
  const { db, dataFolder } = office;
  const { schoolId } = viewer;
  const accountsIn = await countAccounts(db, schoolId);
  const withoutAccount = await listWithoutAccount(db, schoolId);
  const slipsFor = (cohort: Cohort) => withoutAccount.get(cohort)?.people ?? 0;
  const peopleIn = (cohort: Cohort) => accountsIn(cohort) + slipsFor(cohort);
  const lastWave = await findLastWave(db, schoolId);
  const problems = problemsOfOpening(asked, { now, origin, lastWave, peopleIn });
  if (problems.length > 0) return { problems };
  const school = await findSchool(db, schoolId);
  if (!school) throw new Error("the viewer belongs to no school");

  const wave = await prepareWave(dataFolder, schoolId, asked, { accountsIn, slipsFor });
  try {
    await db.transaction().execute(async (trx) => {
      const rest = {
        opened_by: viewer.accountId,
        referral_plan: JSON.stringify(asked.referralPlan),
        enteredBy: (cohort: Cohort) => withoutAccount.get(cohort)?.enteredBy,
      };
      await insertWave(trx, wave, { ...rest, today: dayIn(school.timeZone, now) });
      const detail = { instruments: wave.instruments.map(({ instrument }) => instrument).join(" ") };
      const entry = {
        action: "survey-opened",
        schoolId,
        actorId: viewer.accountId,
        subjectId: wave.id,
        detail,
      } as const;
      await recordAudit(trx, entry, now);
    });
  } catch (error) {
    destroyWaveKeys(dataFolder, wave.id);
    removeBoxFile(dataFolder, wave.id);
    // A colleague pressed the same button a moment earlier.
    if ((await findLastWave(db, schoolId))?.isSealed === false)
      return { problems: [{ problem: "wave-running" }] };
    throw error;
  }
  return { wave };
}

/** The files of a wave that is in no database yet. After a crash here they are strays, which `tendWaves` removes. */
async function prepareWave(
  dataFolder: string,
  schoolId: string,
  asked: NewWave,
  { accountsIn, slipsFor }: Record<"accountsIn" | "slipsFor", (cohort: Cohort) => number>,
): Promise<Wave> {
  const id = randomUUID();
  const used = asked.instruments.filter(({ cohorts }) => cohorts.length > 0);
  const cohorts = used.flatMap(({ form, cohorts: all }) =>
    all.map((cohort) => {
      const people = { accounts: accountsIn(cohort), slips: slipsFor(cohort) };
      return { cohort, instrument: form.instrument, ...people };
    }),
  );
  const instruments = await Promise.all(
    used.map(async ({ form: { instrument, version } }) => {
      const ways = waysOf(cohorts.filter((one) => one.instrument === instrument));
      const makeKey = async (way: Way) => {
        const publicKey = await makeWaveKey(dataFolder, id, { instrument, way });
        return { way, publicKey, fingerprint: await keyFingerprint(publicKey), count: undefined };
      };
      const keys = await Promise.all(ways.map(makeKey));
      return { instrument, version, keys, isWholeSchoolOnly: isWholeSchoolOnly(instrument, cohorts) };
    }),
  );
  createBallotBox(dataFolder, id, sheetsOf(used, instruments));
  return {
    id,
    schoolId,
    state: "open",
    code: Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join(""),
    opensAt: asked.opensAt,
    closesAt: asked.closesAt,
    sealsAt: undefined,
    sealedAt: undefined,
    instruments,
    cohorts,
  };
}

/** Slips may be asked for until the end, so their key is made with the others. Where nobody has an account, it is the only one. */
function waysOf(cohorts: readonly WaveCohort[]): Way[] {
  return cohorts.some(({ accounts }) => accounts > 0) ? ["account", "slip"] : ["slip"];
}

function sheetsOf(asked: NewWave["instruments"], instruments: Wave["instruments"]): BoxSheet[] {
  return instruments.flatMap(({ instrument, keys }) => {
    const form = asked.find((one) => one.form.instrument === instrument)?.form;
    return form ? keys.map(({ way, publicKey }) => ({ form: formOf(form, way), way, publicKey })) : [];
  });
}

/** How many people with an account each cohort has. Parents have none. */
export async function countAccounts(db: Db, schoolId: string): Promise<(cohort: Cohort) => number> {
  const pupils = await countPupilsByGrade(db, schoolId);
  const staff = await listStaff(db, schoolId);
  return (cohort) => {
    const grade = gradeOf(cohort);
    if (grade !== undefined) return pupils.get(grade) ?? 0;
    return cohort === "staff" ? staff.length : 0;
  };
}
