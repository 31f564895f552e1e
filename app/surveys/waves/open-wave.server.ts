import { randomInt, randomUUID } from "node:crypto";
import type { Viewer } from "#app/accounts/viewer.ts";
import { recordAudit } from "#app/audit/audit-queries.server.ts";
import { codeAlphabet } from "#app/schools/card-code.ts";
import { countPupilsByGrade } from "#app/schools/classes-queries.server.ts";
import { dayIn } from "#app/schools/day.ts";
import { findSchool, listStaff } from "#app/schools/schools-queries.server.ts";
import type { Db } from "#db/connection.ts";
import { createBallotBox, type BoxForm } from "../ballot-box/ballot-box.server.ts";
import { removeBoxFile } from "../ballot-box/box-file.server.ts";
import { keyFingerprint } from "../blind-signature/fingerprint.ts";
import { destroyWaveKeys, makeWaveKey } from "../blind-signature/wave-keys.server.ts";
import { gradeOf, type Cohort } from "./cohort.ts";
import {
  isWholeSchoolOnly,
  problemsOfOpening,
  type NewWave,
  type OpeningProblem,
  type Wave,
} from "./wave.ts";
import { findLastWave, insertWave } from "./waves-queries.server.ts";

type Place = { db: Db; dataFolder: string };
type Opening = { viewer: Viewer; wave: NewWave; origin: string };

const codeLength = 6;

/** Makes a key for each instrument and the ballot box, then opens the wave; or says all that stands against it. */
export async function openWave(
  place: Place,
  { viewer, wave: asked, origin }: Opening,
  now = Date.now(),
): Promise<{ wave: Wave } | { problems: OpeningProblem[] }> {
  const { db, dataFolder } = place;
  const { schoolId } = viewer;
  const accountsIn = await countAccounts(db, schoolId);
  const lastWave = await findLastWave(db, schoolId);
  const problems = problemsOfOpening(asked, { now, origin, lastWave, accountsIn });
  if (problems.length > 0) return { problems };
  const school = await findSchool(db, schoolId);
  if (!school) throw new Error("the viewer belongs to no school");

  const wave = await prepareWave(dataFolder, schoolId, asked, accountsIn);
  try {
    await db.transaction().execute(async (trx) => {
      const rest = { opened_by: viewer.accountId, referral_plan: JSON.stringify(asked.referralPlan) };
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
  accountsIn: (cohort: Cohort) => number,
): Promise<Wave> {
  const id = randomUUID();
  const used = asked.instruments.filter(({ cohorts }) => cohorts.length > 0);
  const cohorts = used.flatMap(({ form, cohorts: all }) =>
    all.map(({ cohort, slips }) => ({
      cohort,
      slips,
      instrument: form.instrument,
      accounts: accountsIn(cohort),
    })),
  );
  const instruments = await Promise.all(
    used.map(async ({ form }) => {
      const publicKey = await makeWaveKey(dataFolder, id, form.instrument);
      return {
        instrument: form.instrument,
        version: form.version,
        publicKey,
        fingerprint: await keyFingerprint(publicKey),
        isWholeSchoolOnly: isWholeSchoolOnly(form.instrument, cohorts),
        count: undefined,
      };
    }),
  );
  createBallotBox(dataFolder, id, formsOf(used, instruments));
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

function formsOf(asked: NewWave["instruments"], instruments: Wave["instruments"]): BoxForm[] {
  return instruments.flatMap(({ instrument, publicKey }) => {
    const form = asked.find((one) => one.form.instrument === instrument)?.form;
    return form ? [{ form, publicKey }] : [];
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
