import { hash } from "node:crypto";
import { keyedHash } from "#app/accounts/server-key.server.ts";
import { holdsRole, isStaff, type Viewer } from "#app/accounts/viewer.ts";
import { wayOf } from "#app/accounts/way-in.ts";
import { findWayIn } from "#app/accounts/ways-in-queries.server.ts";
import { findOwnClass } from "#app/school/classes/classes-queries.server.ts";
import type { Db } from "#db/connection.ts";
import { gradeCohort, type Cohort } from "../waves/cohort.ts";
import { listWordsOn } from "./admissions-queries.server.ts";
import { isHeldBack } from "./new-way-in.ts";
import { normaliseSlip } from "./slip.ts";
import { findInvitation, type Invitation } from "./tokens-queries.server.ts";
import { findSlip } from "./slips-queries.server.ts";
import type { Office } from "#app/request-context.ts";

/** Who asks: a signed-in account, or whoever holds a paper slip. */
export type Asker = { viewer: Viewer } | { slip: string };

/** An invitation with the one to whom it is made. */
export type Invited = {
  invitation: Invitation;
  holder: string;
  /** Their card or password is new, and two people have not yet seen that it is in the right hands. */
  isHeldBack: boolean;
};

type Needed = Pick<Office, "db" | "serverKey">;

/** What the wave asks of this person; undefined if it is not for them, or the slip is none. */
export async function findInvited(
  office: Needed,
  waveId: string,
  asker: Asker,
): Promise<Invited | undefined> {
  return "slip" in asker
    ? findInvitedBySlip(office, waveId, asker.slip)
    : findInvitedViewer(office, waveId, asker.viewer);
}

async function findInvitedViewer(
  { db, serverKey }: Needed,
  waveId: string,
  viewer: Viewer,
): Promise<Invited | undefined> {
  const cohort = await findCohort(db, viewer);
  const invitation = cohort && (await findInvitation(db, waveId, cohort, "account"));
  if (invitation?.schoolId !== viewer.schoolId) return undefined;
  // From a copy of the database alone nobody can tell who took part, and so not who did not.
  const holder = keyedHash(serverKey, "survey-account", waveId, viewer.accountId);
  return { invitation, holder, isHeldBack: await isViewerHeldBack(db, invitation, viewer) };
}

async function isViewerHeldBack(
  db: Db,
  { waveId, opensAt }: Invitation,
  { accountId, signedInBy }: Viewer,
): Promise<boolean> {
  const way = await findWayIn(db, accountId, wayOf(signedInBy));
  if (!isHeldBack(way, opensAt, [])) return false;
  return isHeldBack(way, opensAt, way ? await listWordsOn(db, waveId, way) : []);
}

async function findInvitedBySlip(
  { db, serverKey }: Needed,
  waveId: string,
  slip: string,
): Promise<Invited | undefined> {
  const code = normaliseSlip(slip);
  if (code === undefined) return undefined;
  const codeHash = hashSlip(code);
  const cohort = await findSlip(db, waveId, codeHash);
  const invitation = cohort && (await findInvitation(db, waveId, cohort, "slip"));
  if (!invitation) return undefined;
  return { invitation, holder: keyedHash(serverKey, "survey-slip", waveId, codeHash), isHeldBack: false };
}

/** The cohort of an account: a pupil's grade, or the staff. */
export async function findCohort(db: Db, viewer: Viewer): Promise<Cohort | undefined> {
  if (isStaff(viewer)) return "staff";
  if (!holdsRole(viewer, "student")) return undefined;
  const schoolClass = await findOwnClass(db, viewer);
  return schoolClass && gradeCohort(schoolClass.grade);
}

export function hashSlip(code: string): string {
  return hash("sha256", code, "base64url");
}
