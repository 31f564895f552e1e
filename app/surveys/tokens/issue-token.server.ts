import { createPublicKey, hash } from "node:crypto";
import { shareCommit } from "#db/share-commit.ts";
import { isBlinded, signBlinded } from "../blind-signature/sign-blinded.server.ts";
import { readWaveKey } from "../blind-signature/wave-keys.server.ts";
import { givesTokens } from "../waves/wave.ts";
import { findInvited, type Asker } from "./holder.server.ts";
import { recordToken } from "./tokens-queries.server.ts";
import type { Office } from "#app/request-context.ts";

export type TokenRequest = {
  waveId: string;
  asker: Asker;
  instrument: string;
  /** The message as the browser has blinded it. */
  blinded: Uint8Array;
};

export type TokenResult =
  | { outcome: "issued"; signature: Uint8Array }
  /** No such wave, or not for this person, or not with this instrument. */
  | { outcome: "not-invited" }
  | { outcome: "not-blinded" }
  | { outcome: "not-open" }
  /** Their card or password is new, and two people have not yet seen that it is in the right hands. */
  | { outcome: "held-back" }
  /** They have one already, for another blinded message: a vote begun in another tab or on another machine. */
  | { outcome: "has-another" };

/**
 * Signs, without seeing it, the one token of somebody who may answer. That they have it is written down first; the same
 * blinded message gets the same signature again, so a lost reply costs nothing.
 */
export async function issueToken(
  { db, serverKey, dataFolder }: Office,
  { waveId, asker, instrument, blinded }: TokenRequest,
  now = Date.now(),
): Promise<TokenResult> {
  const invited = await findInvited({ db, serverKey }, waveId, asker);
  if (invited?.invitation.instrument !== instrument) return { outcome: "not-invited" };
  const { invitation, holder, isHeldBack } = invited;
  if (!givesTokens(invitation, now)) return { outcome: "not-open" };
  if (isHeldBack) return { outcome: "held-back" };
  const publicKey = createPublicKey({ key: Buffer.from(invitation.publicKey), format: "der", type: "spki" });
  if (!isBlinded(publicKey, blinded)) return { outcome: "not-blinded" };
  const privateKey = readWaveKey(dataFolder, waveId, invitation);
  if (!privateKey) return { outcome: "not-open" };

  const { cohort, way } = invitation;
  const token = { wave_id: waveId, holder, instrument, way, cohort };
  const blindedHash = hash("sha256", blinded, "buffer");
  // A class begins all at once.
  const isTheirs = await shareCommit(db, (trx) => recordToken(trx, { ...token, blinded_hash: blindedHash }));
  if (!isTheirs) return { outcome: "has-another" };
  return { outcome: "issued", signature: signBlinded(privateKey, publicKey, blinded) };
}
