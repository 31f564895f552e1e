import type { Viewer } from "#app/accounts/viewer.ts";
import { formatDate } from "#app/calendar/format-date.server.ts";
import type { Language } from "#app/i18n/language.ts";
import { normaliseCode } from "#app/school/sign-in/card-code.ts";
import type { Helper } from "#app/school/classes/helper.ts";
import { findTimeZone, listHelpers } from "#app/school/classes/schools-queries.server.ts";
import { classWords } from "#app/school/classes/words.server.ts";
import type { Db } from "#db/connection.ts";
import { findInstrument } from "#app/surveys/questionnaires/instruments.server.ts";
import { findSurvey, type FoundSurvey } from "../tokens/find-survey.server.ts";
import type { Asker } from "../tokens/holder.server.ts";
import { gradeOf } from "../waves/cohort.ts";
import { findWaveByCode, findWaveById } from "../waves/waves-queries.server.ts";
import { surveyFormOf } from "./survey-form.ts";
import type { OfferedSurvey, SurveyView } from "./survey-view.ts";
import type { Office } from "#app/request-context.ts";

type Needed = Pick<Office, "db" | "serverKey">;
type Asked = {
  /** Of the address: a wave's id, or the code that opens it on a shared computer. */
  wave: string;
  language: Language;
  /** A computer that was opened for a class. */
  isClassComputer: boolean;
};
type AskedWave = { id: string; schoolId: string; isByCode: boolean };

/** What the survey's address shows to this viewer; undefined where there is nothing for them. */
export async function findSurveyView(
  office: Needed,
  asked: Asked,
  viewer: Viewer | undefined,
  now = Date.now(),
): Promise<SurveyView | undefined> {
  const wave = await findAskedWave(office.db, asked.wave);
  if (!wave) return undefined;
  const isShared = wave.isByCode || asked.isClassComputer;
  if (!viewer) return { step: "entrance", wave: wave.id, isShared };
  if (viewer.schoolId !== wave.schoolId) return undefined;
  const view = await offer(office, { ...asked, wave, asker: { viewer } }, now);
  // Whoever sets the computers up for the class is signed in, and perhaps not asked.
  return view ?? (wave.isByCode ? { step: "hand-over", wave: wave.id } : undefined);
}

/** The same for whoever holds a paper slip, be somebody signed in or not. */
export async function findSlipView(
  office: Needed,
  asked: Asked,
  slip: string,
  now = Date.now(),
): Promise<SurveyView | undefined> {
  const wave = await findAskedWave(office.db, asked.wave);
  return wave && offer(office, { ...asked, wave, asker: { slip } }, now);
}

async function findAskedWave(db: Db, asked: string): Promise<AskedWave | undefined> {
  const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(asked);
  const wave = isId ? await findWaveById(db, asked) : await findWaveByCode(db, normaliseCode(asked));
  return wave && { id: wave.id, schoolId: wave.schoolId, isByCode: !isId };
}

async function offer(
  office: Needed,
  { wave, asker, language, isClassComputer }: Omit<Asked, "wave"> & { wave: AskedWave; asker: Asker },
  now: number,
): Promise<SurveyView | undefined> {
  const found = await findSurvey(office, wave.id, asker, now);
  if (!found) return undefined;
  if (found.state === "not-yet") {
    const timeZone = await findTimeZone(office.db, wave.schoolId);
    return { step: "not-yet", opens: formatDate(language, found.opensAt, timeZone) };
  }
  const isShared = wave.isByCode || isClassComputer;
  const helpers = "viewer" in asker ? await listHelpers(office.db, wave.schoolId) : [];
  const survey = toOffer(found, language, isShared);
  return { step: "survey", survey: { ...survey, toTell: sayWhomToTell(helpers, survey, language) } };
}

/** The psychologists; for grown-ups also the head, whose word is needed too, and so where there is no psychologist. */
function sayWhomToTell(
  helpers: readonly Helper[],
  { form }: Pick<OfferedSurvey, "form">,
  language: Language,
): string[] {
  const { helperRoles } = classWords(language);
  const psychologists = helpers.filter(({ role }) => role === "psychologist");
  const isPsychologistEnough = form.audience === "pupils" && psychologists.length > 0;
  return (isPsychologistEnough ? psychologists : helpers.filter(({ role }) => role !== "pedagogue")).map(
    ({ givenName, familyName, role }) => `${givenName} ${familyName}, ${helperRoles[role]}`,
  );
}

function toOffer(found: FoundSurvey, language: Language, isShared: boolean): Omit<OfferedSurvey, "toTell"> {
  const { ticket, version, cohort, state, hasToken, isHeldBack } = found;
  const instrument = findInstrument(ticket.instrument, Number(version));
  if (!instrument) throw new Error(`${ticket.instrument}, version ${version}, is not among the instruments`);
  const way = ticket.slip === undefined ? "account" : "slip";
  const form = surveyFormOf(instrument, { grade: gradeOf(cohort) ?? null, way }, language);
  return { ticket, form, isShared, hasToken, isHeldBack, isClosed: state === "closed" };
}
