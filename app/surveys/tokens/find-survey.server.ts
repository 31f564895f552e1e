import { keyedHash } from "#app/accounts/server-key.server.ts";
import { toBase64url } from "#app/surveys/blind-signature/base64url.ts";
import { givesTokens } from "../waves/wave.ts";
import { findInvited, type Asker, type Invited } from "./holder.server.ts";
import { findToken } from "./tokens-queries.server.ts";
import type { SurveyTicket } from "./ticket.ts";
import type { Office } from "#app/request-context.ts";

/** What the survey page needs to know: what is asked of this person, and what their browser needs for a token. */
export type FoundSurvey = {
  state: "not-yet" | "open" | "closed";
  opensAt: number;
  closesAt: number;
  cohort: Invited["invitation"]["cohort"];
  version: string;
  fingerprint: string;
  /** They have begun, here or elsewhere. Whether they have sent anything nobody knows. */
  hasToken: boolean;
  /** Their card or password is new, and two people have not yet seen that it is in the right hands. */
  isHeldBack: boolean;
  ticket: SurveyTicket;
};

/** Undefined if there is no such wave, or it asks nothing of this person. */
export async function findSurvey(
  { db, serverKey }: Pick<Office, "db" | "serverKey">,
  waveId: string,
  asker: Asker,
  now = Date.now(),
): Promise<FoundSurvey | undefined> {
  const invited = await findInvited({ db, serverKey }, waveId, asker);
  if (!invited) return undefined;
  const { invitation, holder, isHeldBack } = invited;
  const { opensAt, closesAt, cohort, version, fingerprint, instrument, publicKey } = invitation;
  const isNotYet = invitation.state === "open" && now < opensAt;
  return {
    state: isNotYet ? "not-yet" : givesTokens(invitation, now) ? "open" : "closed",
    opensAt,
    closesAt,
    cohort,
    version,
    fingerprint,
    hasToken: (await findToken(db, waveId, holder)) !== undefined,
    isHeldBack,
    ticket: {
      wave: waveId,
      instrument,
      publicKey: toBase64url(publicKey),
      owner: keyedHash(serverKey, "survey-draft", holder),
      ...("slip" in asker && { slip: asker.slip }),
    },
  };
}
